import type { ReactNode } from 'react';
import type { Ranges } from '../api/types';

/** A text with some of its words marked. */
export function Marked({ text, ranges }: { text: string; ranges: Ranges }) {
  const parts: ReactNode[] = [];
  let reached = 0;
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (start >= reached) {
      parts.push(text.slice(reached, start), <mark key={start}>{text.slice(start, end)}</mark>);
      reached = end;
    }
  }
  parts.push(text.slice(reached));
  return parts;
}
