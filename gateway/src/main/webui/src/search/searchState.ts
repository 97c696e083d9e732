import type { Filters } from '../api/queries';
import type { Facet } from '../api/types';

/** In the order they are offered. */
export const FACETS = [
  'kind',
  'domain',
  'owner',
  'quality',
  'lifecycle',
  'tag',
] as const satisfies Facet[];

/** What the search page shows, as its address tells it. */
export type SearchState = Filters & { q?: string };

/** Reads an address, also one that was typed by hand. */
export function searchState(search: Record<string, unknown>): SearchState {
  const state: SearchState = {};
  if (typeof search.q === 'string' && search.q !== '') {
    state.q = search.q;
  }
  for (const facet of FACETS) {
    const values = [search[facet]]
      .flat()
      .filter((value): value is string => typeof value === 'string' && value !== '');
    if (values.length > 0) {
      state[facet] = [...new Set(values)];
    }
  }
  return state;
}

export function filtersOf({ q: _, ...filters }: SearchState): Filters {
  return filters;
}
