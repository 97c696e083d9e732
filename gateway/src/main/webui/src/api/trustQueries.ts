import { queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get } from './client';
import type * as Api from './types';

export const SCORE_DAYS = 90;

export const gateQuery = (urn: string) =>
  queryOptions({
    queryKey: ['gate', urn],
    queryFn: ({ signal }) => get<Api.Gate>(`/api/v1/gate/${segments(urn)}`, signal),
  });

export const scoreQuery = (urn: string) =>
  queryOptions({
    queryKey: ['score', urn],
    queryFn: ({ signal }) => get<Api.Score>(`/api/v1/scores/${segments(urn)}`, signal),
  });

/** The earliest first. */
export const scoreHistoryQuery = (urn: string) =>
  queryOptions({
    queryKey: ['score-history', urn],
    queryFn: ({ signal }) =>
      get<Api.ScoreEntry[]>(
        `/api/v1/scores/${segments(urn)}/history${query({ days: SCORE_DAYS })}`,
        signal,
      ),
  });
