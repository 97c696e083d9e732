import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What somebody types, once they stop for a moment. */
export function usePause(typed: string) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(typed);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return settled;
}
