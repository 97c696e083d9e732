export interface Line {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many pairs of lines a closer look costs more than it tells. */
const MAX_PAIRS = 4_000_000;

/** The lines of two texts, those in common once: along a longest common subsequence. */
export function lineDiff(before: string, after: string): Line[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) {
    head++;
  }
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) {
    tail++;
  }
  return [
    ...as('same', one.slice(0, head)),
    ...between(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...as('same', one.slice(one.length - tail)),
  ];
}

function between(one: string[], other: string[]): Line[] {
  if (one.length * other.length > MAX_PAIRS) {
    return [...as('removed', one), ...as('added', other)];
  }
  const width = other.length + 1;
  // At i, j: the length of the longest common subsequence of what follows both.
  const common = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      common[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      lines.push(...as('same', one.slice(i, i + 1)));
      i++;
      j++;
    } else if (i < one.length && (j === other.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(...as('removed', one.slice(i, i + 1)));
      i++;
    } else {
      lines.push(...as('added', other.slice(j, j + 1)));
      j++;
    }
  }
  return lines;
}

function as(kind: Line['kind'], lines: string[]): Line[] {
  return lines.map((text) => ({ kind, text }));
}

/** A run of lines to show, or the number of unchanged ones left out. */
export type Hunk = Line[] | number;

/** The lines that changed with `context` lines around each; what is further away is counted. */
export function hunks(lines: Line[], context: number): Hunk[] {
  const changed = lines.flatMap(({ kind }, at) => (kind === 'same' ? [] : [at]));
  const found: Hunk[] = [];
  let end = 0;
  for (const at of changed) {
    const start = Math.max(at - context, end);
    // One line takes no more room than its count.
    const gap = start - end > 1 ? start - end : 0;
    const next = lines.slice(gap ? start : end, at + context + 1);
    const last = found.at(-1);
    if (gap) {
      found.push(gap, next);
    } else if (Array.isArray(last)) {
      last.push(...next);
    } else {
      found.push(next);
    }
    end = Math.min(at + context + 1, lines.length);
  }
  return end < lines.length ? [...found, lines.length - end] : found;
}
