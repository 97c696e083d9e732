export interface SubjectListState {
  unclaimed?: 'true';
  prefix?: string;
}

/** What the list of subjects shows, as its address tells it. */
export function subjectListState(search: Record<string, unknown>): SubjectListState {
  return {
    ...(search.unclaimed === 'true' && { unclaimed: 'true' as const }),
    ...(typeof search.prefix === 'string' && search.prefix !== '' && { prefix: search.prefix }),
  };
}

/** Which of a subject's versions is shown, and which two are compared; absent, the latest. */
export interface SubjectState {
  version?: string;
  from?: string;
  to?: string;
}

export function subjectState(search: Record<string, unknown>): SubjectState {
  const state: SubjectState = {};
  for (const name of ['version', 'from', 'to'] as const) {
    if (typeof search[name] === 'string') {
      state[name] = search[name];
    }
  }
  return state;
}
