import { parseUrn } from './urn';

/** The part of an address that names a thing. */
export function ofUrn(urn: string) {
  const { first, second } = parseUrn(urn);
  return segments(first, second);
}

/** Each is one segment of an address: a slash in it is escaped. */
export function segments(...parts: string[]) {
  return parts.map(encodeURIComponent).join('/');
}

/** What is undefined or empty is left out. */
export function query(values: Record<string, string | number | string[] | undefined>) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') {
        search.append(name, String(one));
      }
    }
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}
