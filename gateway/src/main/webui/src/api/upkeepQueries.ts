import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get, send } from './client';
import type * as Api from './types';

/** While a run is under way, and else. */
const SOON = 2_000;
const LATER = 30_000;

export interface SuggestionFilters {
  /** Open if absent. */
  state?: Api.SuggestionState;
  domain?: string;
  /** URN. */
  dataset?: string;
}

export const suggestionsQuery = ({ state, domain, dataset }: SuggestionFilters) =>
  infiniteQueryOptions({
    queryKey: ['suggestions', state ?? 'open', domain ?? '', dataset ?? ''],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Suggestion>>(
        `/api/v1/suggestions${query({ state, domain, dataset, pageSize: 20, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export function accept(suggestion: number) {
  return send<Api.Suggestion>('POST', `/api/v1/suggestions/${suggestion}/accept`);
}

export function dismiss(suggestion: number, reason: string) {
  return send<Api.Suggestion>('POST', `/api/v1/suggestions/${suggestion}/dismiss`, { reason });
}

export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: ({ signal }) => get<Api.Page<Api.Connector>>('/api/v1/connectors', signal),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ lastRun }) => lastRun?.state === 'running') ? SOON : LATER,
});

/** The latest first. */
export const connectorRunsQuery = (connector: string) =>
  infiniteQueryOptions({
    queryKey: ['connector-runs', connector],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.ConnectorRun>>(
        `/api/v1/connectors/${segments(connector)}/runs${query({ pageSize: 10, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export const runChangesQuery = ({ connector, id }: Api.ConnectorRun) =>
  infiniteQueryOptions({
    queryKey: ['connector-run-changes', connector, id],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.ConnectorRunChange>>(
        `/api/v1/connectors/${segments(connector)}/runs/${segments(id)}/changes${query({ pageSize: 50, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export function runConnector(connector: string) {
  return send<Api.ConnectorRun>('POST', `/api/v1/connectors/${segments(connector)}/runs`);
}
