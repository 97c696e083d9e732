import { plural, serviceName } from './words';

export const appText = {
  title: (page?: string) => (page ? `${page} · Meshwork` : 'Meshwork'),

  skip: 'Skip to content',

  nav: 'Meshwork',

  browse: {
    label: 'Browse',
    data: 'Data',
    organization: 'Organization',
    upkeep: 'Upkeep',
  },

  loading: 'Loading…',

  copied: 'Copied',

  copyUrn: 'Copy URN',

  none: '–',

  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'Like the system' },

  session: {
    signIn: 'Sign in',
    welcome: 'Sign in',
    lead: 'Find the data products of your organization, see where their data comes from, and whether it can be trusted.',
    signInAs: (name: string) => `Sign in as ${name}`,
    localNote:
      'No password is asked for, because this browser runs on the same machine as the mesh.',
    noWayIn: 'You cannot sign in from this browser',
    ways: [
      'Local sign-in works only where the operator has switched it on, and only in a browser on the machine that runs the mesh, at localhost.',
      'From anywhere else, programs reach the API with a key. Ask the operator of this mesh for one.',
    ],
    signOut: 'Sign out',
    api: 'API description',
    account: (name: string) => `Account of ${name}`,
    scopes: (scopes: string[]) =>
      scopes.length > 0 ? `May ${scopes.join(', ')}` : 'May do nothing yet',
  },

  home: {
    link: 'Meshwork, home',
    heading: 'What data are you looking for?',
    domains: 'Domains',
    products: (count: number) => plural(count, 'product'),
    parts: (count: number) => plural(count, 'subdomain'),
    noDomains: 'There are no domains yet',
    noDomainsYet:
      'A domain is a part of the organization that owns data. Its team declares it with PUT /api/v1/domains.',
  },

  error: {
    page: 'Something failed',
    offline: 'There is no connection to the gateway.',
    status: (status: number) => `The gateway answered with status ${status}.`,
    kicker: (status: number) => (status > 0 ? `Status ${status}` : 'No connection'),
    isAway: (service: string) => `${serviceName(service)} does not answer`,
    away: 'It may be starting, or in trouble. What it knows cannot be shown until it is back.',
    bug: 'This page has a fault',
    trace: 'Trace',
    copyTrace: 'Copy trace id',
    retry: 'Try again',
  },

  notFound: {
    title: 'There is no such thing here',
    lead: 'It may have been renamed or deleted, or the address is not complete.',
    home: 'To the start page',
  },
};
