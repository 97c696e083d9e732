import { exact, span } from '../kit/format';

/** A service's sentence with its instants and durations as people write them. */
export function inWords(why: string) {
  return why
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, exact)
    .replaceAll(/\bPT(?:[\d.]+[HMS])+/g, span);
}
