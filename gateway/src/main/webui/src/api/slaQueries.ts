import { queryOptions } from '@tanstack/react-query';
import { query } from './address';
import { get } from './client';
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
