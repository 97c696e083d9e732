import { type IncidentFilters, ONGOING } from '../api/incidentQueries';
import type { Severity } from '../api/types';

const SHOWN = ['resolved', 'merged', 'all'] as const;
export const SEVERITY_WORDS = ['critical', 'major', 'minor'] as const satisfies Severity[];
const WORDS = ['dataset', 'product', 'domain', 'owner'] as const;

/** What the page of incidents shows, as its address tells it; those that go on unless it says else. */
export interface IncidentListState extends Omit<IncidentFilters, 'states'> {
  state?: (typeof SHOWN)[number];
}

export function incidentListState(search: Record<string, unknown>): IncidentListState {
  const shown: IncidentListState = {};
  const state = SHOWN.find((one) => one === search.state);
  const severity = SEVERITY_WORDS.find((one) => one === search.severity);
  if (state) {
    shown.state = state;
  }
  if (severity) {
    shown.severity = severity;
  }
  for (const word of WORDS) {
    const value = search[word];
    if (typeof value === 'string' && value !== '') {
      shown[word] = value;
    }
  }
  return shown;
}

/** What is asked for to show that. */
export function filtersOf({ state, ...others }: IncidentListState): IncidentFilters {
  switch (state) {
    case undefined:
      return { states: ONGOING, ...others };
    case 'all':
      return others;
    default:
      return { states: [state], ...others };
  }
}
