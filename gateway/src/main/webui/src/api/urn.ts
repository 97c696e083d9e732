/** The one name of a thing, such as `product:retail%2Fcheckout/orders`; Urn.java has the rules. */
export interface Urn {
  kind: string;
  first: string;
  second: string;
}

const SEPARATORS: Record<string, string> = { product: '/', dataset: ':', job: ':', term: '/' };

export function parseUrn(text: string): Urn {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(colon, 0));
  const parts = text.slice(colon + 1);
  const separator = SEPARATORS[kind];
  const at = separator === undefined ? -1 : parts.indexOf(separator);
  return at < 0
    ? { kind, first: parts, second: '' }
    : { kind, first: decode(parts.slice(0, at)), second: decode(parts.slice(at + 1)) };
}

/** The last and most telling part: name of a product, dataset, job or term. */
export function nameOf(urn: string) {
  const { first, second } = parseUrn(urn);
  return second || first;
}

function decode(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
