import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ofUrn, query, segments } from './address';
import { get, send } from './client';
import type * as Api from './types';

const MINUTE = 60_000;

/** All of them: there are as many as an organization has, and they name what others refer to. */
export const domainsQuery = queryOptions({
  queryKey: ['domains'],
  queryFn: async ({ signal }) => {
    const domains: Api.Domain[] = [];
    let pageToken: string | undefined;
    do {
      const page: Api.Page<Api.Domain> = await get(
        `/api/v1/domains${query({ pageSize: 200, pageToken })}`,
        signal,
      );
      domains.push(...page.items);
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return domains;
  },
  staleTime: 5 * MINUTE,
});

/** Those whose names can be told; where there are more, the others are called as machines do. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) =>
    get<Api.Page<Api.Person>>(`/api/v1/people${query({ pageSize: 1000 })}`, signal),
  staleTime: 5 * MINUTE,
});

export const domainQuery = (path: string) =>
  queryOptions({
    queryKey: ['domain', path],
    queryFn: ({ signal }) => get<Api.Domain>(`/api/v1/domains/${segments(path)}`, signal),
  });

/** Those that can be chosen from a list; where there are more, it does not show the others. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) =>
    get<Api.Page<Api.Team>>(`/api/v1/teams${query({ pageSize: 1000 })}`, signal),
  staleTime: 5 * MINUTE,
});

export const teamQuery = (name: string) =>
  queryOptions({
    queryKey: ['team', name],
    queryFn: ({ signal }) => get<Api.Team>(`/api/v1/teams/${segments(name)}`, signal),
  });

export const personQuery = (name: string) =>
  queryOptions({
    queryKey: ['person', name],
    queryFn: ({ signal }) => get<Api.Person>(`/api/v1/people/${segments(name)}`, signal),
  });

export const rolesQuery = (person: string) =>
  queryOptions({
    queryKey: ['roles', person],
    queryFn: ({ signal }) =>
      get<Api.PersonRole[]>(`/api/v1/people/${segments(person)}/roles`, signal),
  });

/** Those that can be chosen from a list; where there are more, it does not show the others. */
export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) =>
    get<Api.Page<Api.Product>>(`/api/v1/products${query({ pageSize: 1000 })}`, signal),
  staleTime: MINUTE,
});

/** A product as it is declared now, without what other services know of it. */
export const declaredProductQuery = (urn: string) =>
  queryOptions({
    queryKey: ['declared-product', urn],
    queryFn: ({ signal }) => get<Api.Product>(`/api/v1/products/${ofUrn(urn)}`, signal),
  });

/** A product as it last stood in a version, or as it was at an instant. */
export type Past = { version: string } | { asOf: string };

export const pastProductQuery = (domain: string, name: string, past: Past) =>
  queryOptions({
    queryKey: ['product', domain, name, past],
    queryFn: ({ signal }) => {
      const address = `/api/v1/products/${segments(domain, name)}`;
      return get<Api.PastProduct>(
        'version' in past
          ? `${address}/versions/${segments(past.version)}`
          : `${address}${query(past)}`,
        signal,
      );
    },
  });

export const consumersQuery = (product: string) =>
  queryOptions({
    queryKey: ['consumers', product],
    queryFn: ({ signal }) =>
      get<Api.Consumer[]>(`/api/v1/products/${ofUrn(product)}/consumers`, signal),
  });

/** As it was at an instant, if one is given. */
export const datasetQuery = (urn: string, asOf?: string) =>
  queryOptions({
    queryKey: asOf === undefined ? ['dataset', urn] : ['dataset', urn, asOf],
    queryFn: ({ signal }) =>
      get<Api.Dataset>(`/api/v1/datasets/${ofUrn(urn)}${query({ asOf })}`, signal),
  });

export function claim(dataset: string, domain: string) {
  return send<Api.Dataset>('POST', `/api/v1/datasets/${ofUrn(dataset)}/claim`, { domain });
}

export const schemasQuery = (dataset: string) =>
  infiniteQueryOptions({
    queryKey: ['schemas', dataset],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.DatasetSchema>>(
        `/api/v1/datasets/${ofUrn(dataset)}/schemas${query({ pageSize: 10, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });

export const changesQuery = (urn: string) =>
  infiniteQueryOptions({
    queryKey: ['changes', urn],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Change>>(
        `/api/v1/changes${query({ urn, pageSize: 10, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });
