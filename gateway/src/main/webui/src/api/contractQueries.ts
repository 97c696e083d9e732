import { queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { get, getText } from './client';
import type * as Api from './types';

/** The contract in its version in force, or in another. */
export const contractQuery = (id: string, version?: string) =>
  queryOptions({
    queryKey: ['contract', id, version ?? null],
    queryFn: ({ signal }) =>
      get<Api.Contract>(
        version === undefined
          ? `/api/v1/contracts/${segments(id)}`
          : `/api/v1/contracts/${segments(id)}/versions/${segments(version)}`,
        signal,
      ),
  });

/** Those that describe a dataset. */
export const contractsOfQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['contracts', dataset],
    queryFn: ({ signal }) =>
      get<Api.Page<Api.ContractSummary>>(`/api/v1/contracts${query({ dataset })}`, signal),
  });

export const differenceQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['contract', id, 'difference', from, to],
    queryFn: ({ signal }) =>
      get<Api.ContractDifference>(
        `/api/v1/contracts/${segments(id)}/diff${query({ from, to })}`,
        signal,
      ),
  });

/** Where a version's document is, as it came. */
export function documentAddress(id: string, version: string) {
  return `/api/v1/contracts/${segments(id)}/versions/${segments(version)}/document`;
}

export const documentQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['contract', id, 'document', version],
    queryFn: ({ signal }) => getText(documentAddress(id, version), signal),
  });
