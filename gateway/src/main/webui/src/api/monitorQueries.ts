import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { query } from './address';
import { get, send } from './client';
import type * as Api from './types';

/** As many as can be told apart in a chart. */
const BUCKETS = 180;

export const monitorsQuery = (dataset: string) =>
  infiniteQueryOptions({
    queryKey: ['monitors', dataset],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Monitor>>(
        `/api/v1/monitors${query({ dataset, pageSize: 50, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export const bandQuery = (monitor: number) =>
  queryOptions({
    queryKey: ['band', monitor],
    queryFn: ({ signal }) =>
      get<Api.MonitorBand>(
        `/api/v1/monitors/${monitor}/band${query({ buckets: BUCKETS })}`,
        signal,
      ),
  });

export function sayOf(monitor: number, at: string, feedback: Api.AnomalyFeedback) {
  return send<Api.Monitor>('POST', `/api/v1/monitors/${monitor}/feedback`, { at, feedback });
}

/** What is left out is as it was at first. */
export function setMonitor(monitor: number, settings: Api.MonitorSettings) {
  return send<Api.Monitor>('PUT', `/api/v1/monitors/${monitor}`, settings);
}
