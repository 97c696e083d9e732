import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { watch, type WatchedStatus } from '../status/freshness';
import { query, segments } from './address';
import { get } from './client';
import type * as Api from './types';

const MINUTE = 60_000;
const POLL = 10_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Api.Session>('/api/v1/session', signal),
  staleTime: 5 * MINUTE,
});

const STATUS_KEY = ['status'];

export const statusQuery = queryOptions({
  queryKey: STATUS_KEY,
  queryFn: async ({ client, signal }) =>
    watch(
      await get<Api.MeshStatus>('/api/v1/status', signal),
      client.getQueryData<WatchedStatus>(STATUS_KEY),
      Date.now(),
    ),
  refetchInterval: POLL,
});

export type Filters = Partial<Record<Api.Facet, string[]>>;

export const searchQuery = (q: string, filters: Filters, pageSize = 20) =>
  infiniteQueryOptions({
    queryKey: ['search', q, filters, pageSize],
    queryFn: ({ signal, pageParam }) =>
      get<Api.SearchResult>(
        `/api/v1/search${query({ q, ...filters, pageSize, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    placeholderData: keepPreviousData,
  });

export const productQuery = (domain: string, name: string) =>
  queryOptions({
    queryKey: ['product', domain, name],
    queryFn: ({ signal }) =>
      get<Api.ProductPage>(`/api/v1/product-pages/${segments(domain, name)}`, signal),
  });

export const assessmentQuery = (urn: string) =>
  queryOptions({
    queryKey: ['assessment', urn],
    queryFn: async ({ signal }) => {
      const found = await get<Api.Assessment[]>(`/api/v1/assessments${query({ urn })}`, signal);
      return found[0] ?? null;
    },
  });

export const checksQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['checks', dataset],
    queryFn: ({ signal }) => get<Api.Check[]>(`/api/v1/checks${query({ dataset })}`, signal),
  });
