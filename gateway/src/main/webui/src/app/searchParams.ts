/**
 * How addresses spell what is searched for: a name may be repeated, and values are plain text. So
 * they can be read, and typed by hand.
 */
export function parseSearch(search: string) {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const known = values[name];
    values[name] = known === undefined ? value : [known, value].flat();
  }
  return values;
}

export function stringifySearch(values: Record<string, unknown>) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) {
      if (typeof one === 'string' && one !== '') {
        search.append(name, one);
      }
    }
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}
