/** Which version is shown, absent that in force; and which two are compared. */
export interface ContractState {
  version?: string;
  from?: string;
  to?: string;
}

export function contractState(search: Record<string, unknown>): ContractState {
  const state: ContractState = {};
  for (const name of ['version', 'from', 'to'] as const) {
    if (typeof search[name] === 'string') {
      state[name] = search[name];
    }
  }
  return state;
}
