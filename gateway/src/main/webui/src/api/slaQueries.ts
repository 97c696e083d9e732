import { queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get, send } from './client';
import type * as Api from './types';

/** They stand by the minute. */
const POLL = 60_000;

/** What is promised of a dataset, or of the datasets of a product. */
export const slasQuery = (urn: string) =>
  queryOptions({
    queryKey: ['slas', urn],
    queryFn: ({ signal }) => get<Api.Sla[]>(`/api/v1/slas${query({ urn })}`, signal),
    refetchInterval: POLL,
  });

/** Which promises will break, the first to break first. */
export const forecastQuery = (urn: string) =>
  queryOptions({
    queryKey: ['sla-forecast', urn],
    queryFn: ({ signal }) =>
      get<Api.Page<Api.SlaForecast>>(
        `/api/v1/slas/forecast${query({ urn, pageSize: 100 })}`,
        signal,
      ),
    refetchInterval: POLL,
  });

/** How promises were kept in the last thirty days, each by itself. */
export const complianceQuery = (urn: string) =>
  queryOptions({
    queryKey: ['sla-compliance', urn],
    queryFn: ({ signal }) =>
      get<Api.Compliance>(`/api/v1/slas/compliance${query({ urn })}`, signal),
  });

/** The names of all promises that no contract makes. */
export async function sloNames() {
  const names: string[] = [];
  let pageToken: string | undefined;
  do {
    const page: Api.Page<{ name: string }> = await get(
      `/api/v1/slos${query({ pageSize: 1000, pageToken })}`,
    );
    names.push(...page.items.map(({ name }) => name));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return names;
}

/** Makes the promise, or replaces it whole. */
export function putSlo(name: string, draft: Api.SloDraft) {
  return send<unknown>('PUT', sloAt(name), draft);
}

export function deleteSlo(name: string) {
  return send('DELETE', sloAt(name));
}

function sloAt(name: string) {
  return `/api/v1/slos/${segments(name)}`;
}
