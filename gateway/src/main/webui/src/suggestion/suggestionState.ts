import type { SuggestionFilters } from '../api/upkeepQueries';

const STATES = ['accepted', 'dismissed'] as const;

/** What the page of suggestions shows, as its address tells it; open ones unless it says else. */
export function suggestionState(search: Record<string, unknown>): SuggestionFilters {
  const state = STATES.find((one) => one === search.state);
  return {
    ...(state && { state }),
    ...(typeof search.domain === 'string' && { domain: search.domain }),
    ...(typeof search.dataset === 'string' && { dataset: search.dataset }),
  };
}
