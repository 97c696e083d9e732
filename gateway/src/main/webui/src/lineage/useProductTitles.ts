import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { productsQuery } from '../api/catalogQueries';

/** What people call the products of the mesh, by URN; empty until it is known, and where nobody can tell. */
export function useProductTitles(isWanted = true) {
  const { data } = useQuery({ ...productsQuery, enabled: isWanted });
  return useMemo(() => new Map(data?.items.map(({ urn, title }) => [urn, title])), [data]);
}
