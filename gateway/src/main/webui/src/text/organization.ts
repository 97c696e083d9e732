import { plural } from './words';

export const organizationText = {
  domain: {
    parts: 'Subdomains',
    noDescription: 'Nobody has described this domain yet.',
  },

  team: {
    noDescription: 'Nobody has described this team yet.',
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
