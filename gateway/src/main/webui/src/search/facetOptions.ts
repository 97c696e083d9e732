import type { Facet, FacetCount } from '../api/types';

const KINDS = [
  'product',
  'dataset',
  'contract',
  'subject',
  'job',
  'term',
  'domain',
  'team',
  'person',
];

export interface FacetOption extends FacetCount {
  /** How far in a domain stands below its ancestors in the list. */
  depth: number;
}

/**
 * The values to offer: those that were counted and those that are chosen, even where choosing them
 * finds nothing. Kinds keep one order, and a domain follows the one it belongs to.
 */
export function facetOptions(facet: Facet, counts: FacetCount[], chosen: string[]): FacetOption[] {
  const known = new Set(counts.map(({ value }) => value));
  const missing = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing].map((option) => ({ ...option, depth: 0 }));
  switch (facet) {
    case 'kind':
      return all.toSorted((a, b) => KINDS.indexOf(a.value) - KINDS.indexOf(b.value));
    case 'domain': {
      const paths = new Set(all.map(({ value }) => value));
      return all
        .map((option) => ({ ...option, depth: depth(option.value, paths) }))
        .toSorted((a, b) => order(a.value, b.value));
    }
    default:
      return all;
  }
}

function depth(path: string, paths: Set<string>) {
  const names = path.split('/');
  return names.slice(1).filter((_, at) => paths.has(names.slice(0, at + 1).join('/'))).length;
}

/** By names, not characters: `a/b` comes right after `a`, before `a-b`. */
function order(one: string, other: string) {
  const [a, b] = [one.split('/'), other.split('/')];
  const at = a.findIndex((name, index) => name !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? '').localeCompare(b[at] ?? '');
}
