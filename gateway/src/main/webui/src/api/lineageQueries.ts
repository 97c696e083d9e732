import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ofUrn, query, segments } from './address';
import { get } from './client';
import type * as Api from './types';

/** How much of what is around a thing is wanted. */
export interface Extent {
  urn: string;
  depth: number;
  nodeBudget: number;
  /** Both unless one is given. */
  direction?: 'upstream' | 'downstream' | undefined;
}

export interface SceneExtent extends Extent {
  /** Jobs that runs of another started are shown as that one. */
  fold: boolean;
}

export const sceneAddress = ({ fold, ...extent }: SceneExtent, asOf?: string) =>
  `/api/v1/lineage${query({ ...extent, asOf, fold: fold ? 'true' : undefined })}`;

export const sceneQuery = (extent: SceneExtent, asOf?: string) =>
  queryOptions({
    queryKey: ['lineage', extent, asOf ?? 'now'],
    queryFn: ({ signal }) => get<Api.Scene>(sceneAddress(extent, asOf), signal),
  });

/** Until now unless `to` says otherwise. */
export const lineageChangesQuery = (extent: Extent, from: string, to?: string) =>
  queryOptions({
    queryKey: ['lineage-changes', extent, from, to ?? 'now'],
    queryFn: ({ signal }) =>
      get<Api.LineageChanges>(`/api/v1/lineage/changes${query({ ...extent, from, to })}`, signal),
  });

export const impactAddress = (urn: string) => `/api/v1/lineage/impact${query({ urn })}`;

export const impactQuery = (urn: string) =>
  queryOptions({
    queryKey: ['impact', urn],
    queryFn: ({ signal }) => get<Api.Impact>(impactAddress(urn), signal),
  });

export const causesQuery = (urn: string) =>
  queryOptions({
    queryKey: ['causes', urn],
    queryFn: ({ signal }) => get<Api.Cause[]>(`/api/v1/lineage/causes${query({ urn })}`, signal),
  });

export const pathQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['path', from, to],
    queryFn: ({ signal }) =>
      get<Api.LineagePath>(`/api/v1/lineage/path${query({ from, to })}`, signal),
  });

export interface ColumnExtent {
  urn: string;
  /** All columns unless one is given. */
  column?: string;
  depth: number;
  indirect: boolean;
}

export const columnLineageQuery = ({ indirect, ...extent }: ColumnExtent, asOf?: string) =>
  queryOptions({
    queryKey: ['column-lineage', extent, indirect, asOf ?? 'now'],
    queryFn: ({ signal }) =>
      get<Api.ColumnScene>(
        `/api/v1/lineage/columns${query({ ...extent, indirect: String(indirect), asOf })}`,
        signal,
      ),
  });

export const datasetVersionsQuery = (urn: string) =>
  infiniteQueryOptions({
    queryKey: ['dataset-versions', urn],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.DatasetVersion>>(
        `/api/v1/lineage/versions${query({ urn, pageSize: 15, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export const jobQuery = (urn: string) =>
  queryOptions({
    queryKey: ['job', urn],
    queryFn: ({ signal }) => get<Api.Job>(`/api/v1/jobs/${ofUrn(urn)}`, signal),
  });

/** The jobs that its latest runs started. */
export const tasksQuery = (urn: string) =>
  queryOptions({
    queryKey: ['tasks', urn],
    queryFn: ({ signal }) => get<Api.Job[]>(`/api/v1/jobs/${ofUrn(urn)}/children`, signal),
  });

export const runStatisticsQuery = (urn: string) =>
  queryOptions({
    queryKey: ['run-statistics', urn],
    queryFn: ({ signal }) =>
      get<Api.RunStatistics>(`/api/v1/jobs/${ofUrn(urn)}/statistics`, signal),
  });

export const runsQuery = (urn: string) =>
  infiniteQueryOptions({
    queryKey: ['runs', urn],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Run>>(
        `/api/v1/jobs/${ofUrn(urn)}/runs${query({ pageSize: 15, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

/** One, unless a producer gave several jobs' runs the same id. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['run', id],
    queryFn: ({ signal }) => get<Api.RunDetail[]>(`/api/v1/runs/${segments(id)}`, signal),
  });
