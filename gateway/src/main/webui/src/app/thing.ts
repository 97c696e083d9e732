import { linkOptions } from '@tanstack/react-router';
import type { Facet } from '../api/types';
import { parseUrn } from '../api/urn';
import type { SearchState } from '../search/searchState';

/** Where a thing's page is. Teams, domains and terms have none yet: a search stands for them. */
export function linkTo(urn: string) {
  const { kind, first, second } = parseUrn(urn);
  switch (kind) {
    case 'product':
      return linkOptions({
        to: '/products/$domain/$name',
        params: { domain: first, name: second },
      });
    case 'dataset':
      return linkOptions({ to: '/datasets', search: { urn } });
    case 'job':
      return linkOptions({ to: '/jobs', search: { urn } });
    case 'team':
      return linkOptions({ to: '/search', search: only('owner', first) });
    case 'domain':
      return linkOptions({ to: '/search', search: only('domain', first) });
    case 'term':
      return linkOptions({ to: '/search', search: { kind: ['term'], q: second } });
    default:
      return linkOptions({ to: '/search', search: { q: urn } });
  }
}

function only(facet: Facet, value: string): SearchState {
  return { [facet]: [value] };
}
