import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get, send, sendIfMatch } from './client';
import type * as Api from './types';

/** They change by themselves, as checks are measured. */
const POLL = 30_000;

export interface IncidentFilters {
  states?: Api.IncidentState[];
  severity?: Api.Severity;
  /** URN of a dataset that fails in them. */
  dataset?: string;
  /** URN of a product that they concern. */
  product?: string;
  /** Path; subdomains are meant too. */
  domain?: string;
  /** Name of the team that owns their roots. */
  owner?: string;
}

/** Those that somebody should do something about. */
export const ONGOING: Api.IncidentState[] = ['open', 'acknowledged'];

const listed = ({ states, ...filters }: IncidentFilters, pageSize: number, pageToken?: string) =>
  `/api/v1/incidents${query({ state: states, ...filters, pageSize, pageToken })}`;

export const incidentsQuery = (filters: IncidentFilters) =>
  infiniteQueryOptions({
    queryKey: ['incidents', filters],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Incident>>(listed(filters, 25, pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    placeholderData: keepPreviousData,
    refetchInterval: POLL,
  });

/** The latest that go on and concern a dataset or product. */
export const ongoingIncidentsQuery = (concerned: { dataset: string } | { product: string }) =>
  queryOptions({
    queryKey: ['incidents', 'ongoing', concerned],
    queryFn: ({ signal }) =>
      get<Api.Page<Api.Incident>>(listed({ states: ONGOING, ...concerned }, 5), signal),
    refetchInterval: POLL,
  });

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => get<Api.Incident>(`/api/v1/incidents/${segments(id)}`, signal),
    refetchInterval: POLL,
  });

function partQuery<T>(id: string, part: string, pageSize: number) {
  return infiniteQueryOptions({
    queryKey: ['incident-parts', id, part],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<T>>(
        `/api/v1/incidents/${segments(id)}/${part}${query({ pageSize, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    refetchInterval: POLL,
  });
}

/** What happened, the earliest first. */
export const incidentTimelineQuery = (id: string) =>
  partQuery<Api.IncidentEntry>(id, 'timeline', 100);

export const incidentDatasetsQuery = (id: string) =>
  partQuery<Api.IncidentDataset>(id, 'datasets', 25);

export const incidentProductsQuery = (id: string) =>
  partQuery<Api.IncidentProduct>(id, 'products', 25);

/** What somebody decides about an incident that they have seen. */
export type IncidentAct =
  | { act: 'acknowledge' }
  | { act: 'assign'; assignee?: string }
  | { act: 'note' | 'conclude'; text: string }
  | { act: 'resolve' | 'reopen'; reason: string };

const PARTS = {
  acknowledge: ['POST', 'acknowledgement'],
  assign: ['PUT', 'assignee'],
  note: ['POST', 'notes'],
  conclude: ['PUT', 'postmortem'],
  resolve: ['POST', 'resolution'],
  reopen: ['POST', 'reopening'],
} as const;

/**
 * Incidents change by themselves too. What would be overwritten or decided otherwise is refused if
 * that happened; to look at it, or to add a note, takes nothing away from anybody.
 */
export function respond({ id, revision }: Api.Incident, { act, ...body }: IncidentAct) {
  const [method, part] = PARTS[act];
  const path = `/api/v1/incidents/${segments(id)}/${part}`;
  switch (act) {
    case 'acknowledge':
      return send<Api.Incident>(method, path);
    case 'note':
      return send<Api.Incident>(method, path, body);
    default:
      return sendIfMatch<Api.Incident>(method, path, revision, body);
  }
}
