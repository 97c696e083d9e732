import { useSyncExternalStore } from 'react';

const TICK_MS = 15_000;

let now = Date.now();
const listeners = new Set<() => void>();

// One clock for the page, so that all its ages change together.
setInterval(() => {
  now = Date.now();
  listeners.forEach((listener) => {
    listener();
  });
}, TICK_MS);

export function useNow() {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
