import type { SearchHit } from '../api/types';
import { plural } from './words';

export const searchText = {
  search: {
    label: 'Search',
    placeholder: 'Search products, datasets, columns…',
    placeholderLong: 'Products, datasets, columns, contracts, people…',
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
    product: 'Product',
    dataset: 'Dataset',
    contract: 'Contract',
    subject: 'Subject',
    job: 'Job',
    term: 'Term',
    domain: 'Domain',
    team: 'Team',
    person: 'Person',
  } satisfies Record<SearchHit['kind'], string>,

  kinds: {
    product: 'Products',
    dataset: 'Datasets',
    contract: 'Contracts',
    subject: 'Subjects',
    job: 'Jobs',
    term: 'Terms',
    domain: 'Domains',
    team: 'Teams',
    person: 'People',
  } satisfies Record<SearchHit['kind'], string>,

  match: { title: 'title', name: 'name', tag: 'tag', column: 'column', description: 'description' },
};
