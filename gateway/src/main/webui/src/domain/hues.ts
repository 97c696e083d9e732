const HUES = 12;

/**
 * A hue for each top-level domain: the one its name falls on or, if another has that, the next one
 * free. So up to twelve domains never share one, and a new domain seldom changes another's.
 */
export function assignHues(paths: string[]) {
  const hues = new Map<string, number>();
  const roots = [...new Set(paths.map(rootOf))].sort();
  for (const root of roots) {
    let hue = hash(root) % HUES;
    const taken = new Set(hues.values());
    while (taken.size < HUES && taken.has(hue)) {
      hue = (hue + 1) % HUES;
    }
    hues.set(root, hue);
  }
  return hues;
}

/** The first name of a path, whose hue all below it share. */
export function rootOf(path: string) {
  return path.split('/', 1)[0] ?? path;
}

function hash(text: string) {
  let hash = 0;
  for (const character of text) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return hash;
}
