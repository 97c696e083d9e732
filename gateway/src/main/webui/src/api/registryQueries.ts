import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get, send } from './client';
import type * as Api from './types';

export interface SubjectFilters {
  unclaimed?: boolean;
  prefix?: string;
}

export const subjectsQuery = ({ unclaimed, prefix }: SubjectFilters) =>
  infiniteQueryOptions({
    queryKey: ['subjects', unclaimed ?? false, prefix ?? ''],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.SubjectSummary>>(
        `/api/v1/subjects${query({ unclaimed: unclaimed ? 'true' : undefined, prefix, pageSize: 50, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export const subjectsOfQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['subjects', 'of', dataset],
    queryFn: ({ signal }) =>
      get<Api.Page<Api.SubjectSummary>>(`/api/v1/subjects${query({ dataset })}`, signal),
  });

export const subjectQuery = (name: string) =>
  queryOptions({
    queryKey: ['subject', name],
    queryFn: ({ signal }) => get<Api.Subject>(`/api/v1/subjects/${segments(name)}`, signal),
  });

export const subjectSchemaQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['subject', name, version],
    queryFn: ({ signal }) =>
      get<Api.SubjectSchema>(
        `/api/v1/subjects/${segments(name)}/versions/${version.toString()}`,
        signal,
      ),
  });

export function claimSubject(name: string, claim: Api.SubjectClaim) {
  return send<Api.SubjectSummary>('POST', `/api/v1/subjects/${segments(name)}/claim`, claim);
}
