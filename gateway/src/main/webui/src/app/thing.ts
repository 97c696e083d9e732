import { linkOptions } from '@tanstack/react-router';
import { parseUrn } from '../api/urn';

/** Where a thing's page is. Terms have none yet: a search stands for them. */
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
    case 'run':
      return linkOptions({ to: '/runs/$id', params: { id: first } });
    case 'team':
      return linkOptions({ to: '/teams/$name', params: { name: first } });
    case 'domain':
      return linkOptions({ to: '/domains/$path', params: { path: first } });
    case 'contract':
      return linkOptions({ to: '/contracts/$id', params: { id: first } });
    case 'person':
      return linkOptions({ to: '/people/$name', params: { name: first } });
    case 'subject':
      return linkOptions({ to: '/subjects/$name', params: { name: first } });
    case 'term':
      return linkOptions({ to: '/search', search: { kind: ['term'], q: second } });
    default:
      return linkOptions({ to: '/search', search: { q: urn } });
  }
}
