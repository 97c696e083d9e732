import type { Source } from '../api/types';
import { number } from '../kit/format';
import { plural } from './words';

export const datasetText = {
  dataset: {
    in: 'in',
    columnsTitle: 'Columns',
    columns: (count: number) => plural(count, 'column'),
    columnHead: ['Column', 'Type', 'Description'],
    required: 'not null',
    nullable: 'nullable',
    primaryKey: (place: number, isComposite: boolean) =>
      isComposite ? `primary key ${place}` : 'primary key',
    unique: 'unique',
    references: 'references',
    classification: 'Classification',
    collapse: (name: string) => `Hide what is in ${name}`,
    expand: (name: string) => `Show what is in ${name}`,
    within: (count: number) => `${number(count)} inside`,
    filter: 'Filter columns',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)}`,
    showAll: (count: number) => `Show all ${number(count)} columns`,
    noColumns: 'No columns known',
    noColumnsAdvice:
      'They show up when a team declares them, or when a pipeline reports the dataset with its schema.',
    noProducts: 'No product',
    goneTitle: 'No longer found',
    gone: (ago: string, day: string) =>
      `No source finds this dataset any more, since ${ago} (${day}). It may have been renamed or dropped.`,
  },

  source: {
    declared: 'Declared',
    postgresql: 'PostgreSQL',
    iceberg: 'Iceberg',
    registry: 'Schema registry',
    kafka: 'Kafka',
    dbt: 'dbt',
    lineage: 'Lineage',
  } satisfies Record<Source | 'declared', string>,

  drift: {
    title: (count: number) =>
      `What is declared and what was found differ in ${plural(count, 'column')}`,
    lead: 'Either the declaration is out of date, or the data is not what was agreed.',
    missing: (source: string) => `declared, but not found by ${source}`,
    unexpected: (source: string) => `found by ${source}, but not declared`,
    type: (source: string, declared: string, found: string) =>
      `declared as ${declared}, found by ${source} as ${found}`,
    mark: {
      missing: 'Not found',
      unexpected: 'Not declared',
      type: (found: string) => `Found as ${found}`,
    },
    more: (count: number) => `and ${plural(count, 'more column')}, marked in the list`,
  },

  schema: {
    title: 'Schema history',
    version: (version: number) => `version ${version}`,
    first: (columns: number) => `The first one, with ${plural(columns, 'column')}`,
    unknown: 'What came before is not shown yet.',
    same: 'The columns differ in their order only.',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    retyped: (before: string, after: string) => `from ${before} to ${after}`,
    aspect: {
      nullable: 'nullability',
      key: 'keys',
      description: 'description',
      other: 'tags or classification',
    },
    more: 'Show earlier schemas',
    andMore: (count: number) => `and ${number(count)} more`,
    none: 'No schema known yet',
  },

  claim: {
    title: 'Nobody owns this dataset yet',
    lead: 'It was found, but no domain has declared it. Give it to the domain that answers for it.',
    domain: 'Domain',
    choose: 'Choose a domain',
    act: 'Claim',
    acting: 'Claiming…',
    failed: 'It could not be claimed',
    reader: 'Who may write can give it to a domain.',
  },
};
