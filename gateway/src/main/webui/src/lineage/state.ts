const VIEWS = ['list', 'impact', 'causes', 'columns', 'versions', 'path'] as const;

/** The questions that the lineage section answers. */
export type LineageView = 'graph' | (typeof VIEWS)[number];

const DIRECTIONS = ['upstream', 'downstream'] as const;
const WORDS = ['at', 'from', 'to', 'column', 'other'] as const;
const NUMBERS = ['depth', 'nodes'] as const;

/** What the lineage section shows, as the address of its page tells it. What is usual is absent. */
export interface LineageState {
  lineage?: (typeof VIEWS)[number];
  direction?: (typeof DIRECTIONS)[number];
  depth?: string;
  /** How many are shown at most. */
  nodes?: string;
  /** Tasks are shown as the job that starts them, unless one does not want that. */
  fold?: 'no';
  /** The instant as of which it is shown. */
  at?: string;
  /** Changes are shown since then. */
  from?: string;
  to?: string;
  /** Whose column lineage is shown, and whether with what only decides what flows. */
  column?: string;
  indirect?: 'yes';
  /** URN of the other end of a path. */
  other?: string;
}

/** Reads an address, also one that was typed by hand. */
export function lineageState(search: Record<string, unknown>): LineageState {
  const state: LineageState = {};
  const view = VIEWS.find((one) => one === search.lineage);
  const direction = DIRECTIONS.find((one) => one === search.direction);
  if (view) {
    state.lineage = view;
  }
  if (direction) {
    state.direction = direction;
  }
  for (const name of NUMBERS) {
    const value = search[name];
    if (typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value)) {
      state[name] = value;
    }
  }
  for (const name of WORDS) {
    const value = search[name];
    if (typeof value === 'string') {
      state[name] = value;
    }
  }
  if (search.fold === 'no') {
    state.fold = 'no';
  }
  return search.indirect === 'yes' ? { ...state, indirect: 'yes' } : state;
}

/** A state without some of what it tells. */
export function without(state: LineageState, ...names: (keyof LineageState)[]): LineageState {
  const others = { ...state };
  for (const name of names) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete others[name];
  }
  return others;
}
