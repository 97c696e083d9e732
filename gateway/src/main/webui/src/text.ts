import type { MeshStatus, Quality, QualityState, SearchHit } from './api/types';
import { number } from './kit/format';

function plural(count: number, one: string, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const SERVICES: Record<string, string> = {
  catalog: 'The catalog service',
  lineage: 'The lineage service',
  quality: 'The quality service',
  search: 'Search',
  gateway: 'The gateway',
};

const serviceName = (service: string) => SERVICES[service] ?? service;

/** Every word that the interface says. */
export const text = {
  title: (page?: string) => (page ? `${page} · Meshwork` : 'Meshwork'),
  skip: 'Skip to content',
  nav: 'Meshwork',
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

  search: {
    label: 'Search',
    placeholder: 'Search products, datasets, columns…',
    placeholderLong: 'Products, datasets, columns, jobs, teams…',
    clear: 'Clear',
    searching: 'Searching…',
    found: (total: number, q: string) =>
      q ? `${plural(total, 'result')} for “${q}”` : plural(total, 'thing'),
    relaxed: (q: string) =>
      `Nothing holds “${q}” as you wrote it. These hold similar words, or some of them.`,
    filters: 'Filters',
    filtersChosen: (count: number) => (count > 0 ? `Filters (${count})` : 'Filters'),
    active: 'Active filters',
    drop: (facet: string, value: string) => `Remove filter ${facet}: ${value}`,
    dropAll: 'Clear all filters',
    allValues: (count: number) => `Show all ${count}`,
    more: 'Show more',
    nothing: 'Nothing found',
    advice:
      'All words must be found in one thing. Try fewer words, or other ones: the name of a table, a column, a team.',
    browse: 'Browse everything',
    nothingFiltered: 'Nothing found with these filters',
    nothingYet: 'The catalog is empty',
    howThingsAppear:
      'Things appear here as teams declare domains, products and datasets, and as pipelines report what they read and write.',
  },

  facet: {
    kind: 'Kind',
    domain: 'Domain',
    owner: 'Owner',
    quality: 'Quality',
    lifecycle: 'Lifecycle',
    tag: 'Tag',
  },

  kind: {
    team: 'Team',
    domain: 'Domain',
    product: 'Product',
    dataset: 'Dataset',
    job: 'Job',
    term: 'Term',
  } satisfies Record<SearchHit['kind'], string>,

  kinds: {
    team: 'Teams',
    domain: 'Domains',
    product: 'Products',
    dataset: 'Datasets',
    job: 'Jobs',
    term: 'Terms',
  } satisfies Record<SearchHit['kind'], string>,

  match: { title: 'title', name: 'name', tag: 'tag', column: 'column', description: 'description' },

  lifecycle: {
    proposed: 'Proposed',
    draft: 'Draft',
    active: 'Active',
    deprecated: 'Deprecated',
    retired: 'Retired',
    declared: 'Declared',
    discovered: 'Discovered',
  },

  run: { running: 'Running', completed: 'Completed', aborted: 'Aborted', failed: 'Failed' },

  fact: {
    owner: 'Owner',
    domain: 'Domain',
    name: 'Name',
    version: 'Version',
    tags: 'Tags',
    updated: 'Updated',
    measured: 'Last measured',
    offeredBy: 'Offered by',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
  },

  product: {
    overview: 'Overview',
    ports: 'Output ports',
    noPorts: 'No output ports yet',
    noPortsAdvice:
      'An output port is a door through which the product’s data is read. Its team declares them with the product.',
    noDatasets: 'No datasets behind this port yet.',
  },

  degraded: {
    title: 'Parts of this page are missing',
    service: (service: string) => `${serviceName(service)} does not answer${missing(service)}`,
  },

  dataset: {
    in: 'in',
    columnsTitle: 'Columns',
    columns: (count: number) => plural(count, 'column'),
    columnHead: ['Column', 'Type', 'Description'],
    required: 'not null',
    filter: 'Filter columns',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)}`,
    showAll: (count: number) => `Show all ${number(count)} columns`,
    noColumns: 'No columns known',
    noColumnsAdvice:
      'They show up when a team declares them, or when a pipeline reports the dataset with its schema.',
    noProducts: 'No product',
  },

  lineage: {
    title: 'Lineage',
    views: 'How to show the lineage',
    graph: 'Graph',
    list: 'Impact list',
    graphLabel: 'Lineage graph, data flows from left to right',
    columns: ['Name', 'Belongs to', 'Where', 'State'],
    via: 'By way of',
    distance: (hop: number) =>
      hop === 0
        ? 'this one'
        : `${plural(Math.abs(hop), 'hop')} ${hop < 0 ? 'upstream' : 'downstream'}`,
    moreUpstream: 'more upstream',
    moreDownstream: 'more downstream',
    truncated: 'There is more around than is shown here. Open one of the outer ones to go on.',
    none: 'No lineage yet',
    advice: 'It shows up when a pipeline reports to POST /api/v1/lineage what it reads and writes.',
    productAdvice:
      'It shows up when a pipeline reports that it reads a dataset of this product, or writes one, from or to another product.',
  },

  quality: {
    passing: 'Passing',
    warning: 'Warning',
    failing: 'Failing',
    unknown: 'Not checked',
  } satisfies Record<QualityState, string>,

  check: {
    title: 'Quality checks',
    counts: ({ passing, warning, failing, erroring }: Quality) =>
      [
        passing > 0 && `${number(passing)} passing`,
        warning > 0 && `${number(warning)} warning`,
        failing > 0 && `${number(failing)} failing`,
        erroring > 0 && `${number(erroring)} not run`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    pass: 'Passed',
    warn: 'Warning',
    fail: 'Failed',
    error: 'Not run',
    columns: ['Result', 'Check', 'Observed', 'Expected', 'Measured'],
    none: 'No checks yet',
    noneAdvice:
      'Send the results of your checks to POST /api/v1/check-results, and they show up here.',
  },

  dimension: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),

  job: {
    lastRun: 'Last run',
    inLastRun: 'in its last run',
    neverRan: 'Never seen to run',
    runs: 'Runs',
    columns: ['State', 'Began', 'At', 'Took', 'Run'],
    more: 'Show more runs',
  },

  status: {
    title: 'Mesh status',
    ready: 'Mesh ready',
    degraded: 'Mesh degraded',
    unreachable: 'No answer',
    asking: 'Asking',
    details: 'Details',
    asOf: (ago: string) => `As of ${ago}`,
    line: ({ services, index }: MeshStatus) => {
      const ready = services.filter((service) => service.ready).length;
      return [
        `${ready} of ${plural(services.length, 'service')} ready`,
        index.documents !== undefined && `${plural(index.documents, 'thing')} to be found`,
        index.lag !== undefined &&
          (index.lag === 0
            ? 'search is up to date'
            : `search is ${plural(index.lag, 'event')} behind`),
      ]
        .filter((part) => part !== false)
        .join(' · ');
    },
    behind: (events: number) =>
      `Search is behind${events > 0 ? ` by ${plural(events, 'event')}` : ''}: what changed just now may not be among the results yet.`,
    services: 'Services',
    columns: ['Service', 'State', 'Version', 'Build', 'Waiting to be published', 'Set aside'],
    serviceReady: 'Ready',
    serviceDown: 'Not ready',
    waiting: (count: number, age: string) => `${number(count)}, the oldest for ${age}`,
    cannotTell: 'Unknown',
    documents: 'Things to be found',
    indexReady: 'Index answers',
    indexDown: 'Index does not answer',
    lag: 'Events not in the index yet',
    upToDate: 'Up to date',
    lagNote: 'Search is behind',
    outbox: 'Events not published yet',
    outboxEmpty: 'All published',
    outboxNote: 'On their way',
    deadLetters: 'Events set aside',
    noDeadLetters: 'None failed',
    deadLettersNote: 'Need a look',
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

function missing(service: string) {
  switch (service) {
    case 'catalog':
      return ': owner, ports and columns are missing, and the rest is what search remembers.';
    case 'lineage':
      return ': upstream and downstream are missing.';
    case 'quality':
      return ': checks and quality are missing.';
    default:
      return '.';
  }
}
