import type { Change, Consumer, DatasetSchema, Domain, Person, Team } from '../api/types';

const LONG_AGO = '2026-01-05T10:00:00Z';

export const people: Person[] = [
  person('ada', 'Ada Byron', 'ada@shop.example'),
  person('robin', 'Robin Roe', ''),
];

function person(name: string, title: string, email: string): Person {
  return { urn: `person:${name}`, name, title, email, updatedAt: LONG_AGO };
}

export const payments: Domain = {
  urn: 'domain:checkout/payments',
  path: 'checkout/payments',
  title: 'Payments',
  description: 'How orders are paid.',
  owner: 'team-checkout',
  members: [{ person: 'ada', role: 'steward' }, { person: 'zoe' }],
  updatedAt: LONG_AGO,
};

export const team: Team = {
  urn: 'team:team-checkout',
  name: 'team-checkout',
  title: 'Team Checkout',
  description: 'From the cart to the receipt.',
  contact: 'checkout@shop.example',
  onCall: 'https://pager.example/checkout',
  members: [{ person: 'robin', role: 'lead' }],
  updatedAt: LONG_AGO,
};

export const consumer: Consumer = {
  product: 'product:inventory/stock',
  title: 'Stock',
  owner: 'team-inventory',
  port: 'orders-in',
  version: '1.0.0',
  via: 'dataset',
};

/** The latest first. */
export const changes: Change[] = [
  {
    urn: payments.urn,
    revision: 2,
    kind: 'updated',
    actor: 'user:ada',
    at: '2026-01-06T10:00:00Z',
    message: 'Zoe joined us.',
    before: { title: 'Paying', members: [{ person: 'ada' }], updatedAt: LONG_AGO, revision: 1 },
    content: {
      title: 'Payments',
      members: [{ person: 'ada' }, { person: 'zoe', role: 'analyst' }],
      updatedAt: '2026-01-06T10:00:00Z',
      revision: 2,
    },
  },
  {
    urn: payments.urn,
    revision: 1,
    kind: 'created',
    actor: 'user:robin',
    at: LONG_AGO,
    content: { title: 'Paying', members: [{ person: 'ada' }] },
  },
];

function schema(version: number, columns: [name: string, type: string][]): DatasetSchema {
  return {
    source: 'postgresql',
    version,
    columns: columns.map(([name, type]) => ({ name, type, description: '', tags: [] })),
    since: LONG_AGO,
  };
}

/** The latest first. */
export const schemas: DatasetSchema[] = [
  schema(2, [
    ['order_id', 'bigint'],
    ['email', 'text'],
  ]),
  schema(1, [
    ['order_id', 'integer'],
    ['phone', 'text'],
  ]),
];
