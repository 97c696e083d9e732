import type { Facet } from '../api/types';
import { text } from '../text';

const WORDS: Partial<Record<Facet, Record<string, string>>> = {
  kind: text.kinds,
  quality: text.quality,
  lifecycle: text.lifecycle,
};

/** How a value of a facet is said; names of people's own making stay as they are. */
export function facetWord(facet: Facet, value: string) {
  return WORDS[facet]?.[value] ?? value;
}
