import { plural } from './words';

export const organizationText = {
  domain: {
    parts: 'Subdomains',
    noDescription: 'Nobody has described this domain yet.',
  },

  team: {
    noDescription: 'Nobody has described this team yet.',
  },

  person: {
    roles: 'What they do',
    of: { team: 'Member of teams', domain: 'Member of domains', product: 'Manages products' },
    none: 'Nothing yet',
    noneAdvice: 'Teams and domains name their members, and products the person who manages them.',
  },

  members: {
    none: 'Nobody named yet',
    all: (count: number) => `Show all ${plural(count, 'member')}`,
  },

  holdings: {
    all: 'See all in search',
    none: {
      domain: 'No domains yet',
      product: 'No products yet',
      dataset: 'No datasets yet',
    },
    noneAdvice: 'Products and datasets show up here soon after they are declared.',
    count: (shown: number, total: number) => `${shown} of ${total}`,
  },
};
