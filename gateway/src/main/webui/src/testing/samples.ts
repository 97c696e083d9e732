import type {
  Dataset,
  Domain,
  Job,
  MeshStatus,
  Neighbour,
  PageCheck,
  PageDataset,
  ProductPage,
  Run,
  Scene,
  SearchHit,
  SearchResult,
  Session,
} from '../api/types';

const LONG_AGO = '2026-01-05T10:00:00Z';

export const session: Session = {
  subject: 'user:robin',
  name: 'Robin',
  scopes: ['read', 'write'],
  localSignIn: 'Robin',
};

export const nobody: Session = { scopes: [], localSignIn: 'Robin' };

export const status: MeshStatus = {
  version: '0.1.0',
  commit: 'abc1234',
  ready: true,
  services: ['catalog', 'lineage', 'quality'].map((name) => ({
    name,
    ready: true,
    version: '0.1.0',
    commit: 'abc1234',
    failing: [],
    outbox: { waiting: 0 },
  })),
  index: { ready: true, documents: 1284, lag: 0 },
  deadLetters: { catalog: 0, lineage: 0, quality: 0, gateway: 0 },
};

export const domains: Domain[] = [
  domain('checkout', 'Checkout'),
  domain('checkout/payments', 'Payments'),
  domain('inventory', 'Inventory'),
];

function domain(path: string, title: string): Domain {
  return {
    urn: `domain:${path}`,
    path,
    title,
    description: '',
    owner: 'team-checkout',
    members: [],
    updatedAt: LONG_AGO,
  };
}

export const ordersHit: SearchHit = {
  urn: 'product:checkout/orders',
  kind: 'product',
  name: 'orders',
  title: 'Orders',
  description: 'Every order with its lines.',
  domain: 'checkout',
  owner: 'team-checkout',
  lifecycle: 'active',
  quality: 'failing',
  matches: [
    { field: 'title', text: 'Orders', ranges: [[0, 6]] },
    { field: 'column', text: 'order_id', ranges: [[0, 5]] },
  ],
};

export const loadOrdersHit: SearchHit = {
  urn: 'job:airflow:load_orders',
  kind: 'job',
  name: 'load_orders',
  namespace: 'airflow',
  lastRun: 'failed',
};

export const searchResult: SearchResult = {
  total: 2,
  relaxed: false,
  items: [ordersHit, loadOrdersHit],
  facets: {
    kind: [
      { value: 'job', count: 1 },
      { value: 'product', count: 4 },
    ],
    domain: [
      { value: 'checkout', count: 3 },
      { value: 'checkout/payments', count: 1 },
      { value: 'inventory', count: 1 },
    ],
    quality: [{ value: 'failing', count: 1 }],
  },
};

export const emptyResult: SearchResult = { total: 0, relaxed: false, items: [], facets: {} };

export function check(name: string, outcome: PageCheck['outcome'], message = ''): PageCheck {
  return {
    name,
    column: '',
    dimension: 'timeliness',
    outcome,
    expectation: 'at most 30 minutes old',
    message,
    measuredAt: LONG_AGO,
  };
}

export function columns(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `column_${index}`,
    type: 'text',
    description: '',
    tags: [],
  }));
}

export const ordersTable: PageDataset = {
  urn: 'dataset:postgres:shop.orders',
  namespace: 'postgres',
  name: 'shop.orders',
  title: '',
  description: '',
  columns: [
    {
      name: 'order_id',
      type: 'uuid',
      description: 'The same everywhere.',
      nullable: false,
      tags: [],
    },
    { name: 'email', type: 'text', description: 'Where the receipt goes.', tags: ['pii'] },
  ],
  quality: { state: 'failing', passing: 1, warning: 0, failing: 1, erroring: 0 },
  checks: [
    check('order_id_unique', 'pass'),
    check('orders_fresh', 'fail', 'Newest row is 97 minutes old.'),
  ],
};

function neighbour(urn: string, title: string, hop: number): Neighbour {
  return {
    urn,
    title,
    domain: 'checkout',
    quality: 'passing',
    hop,
    hiddenUpstream: 0,
    hiddenDownstream: 0,
  };
}

export const ordersPage: ProductPage = {
  product: {
    urn: 'product:checkout/orders',
    domain: 'checkout',
    name: 'orders',
    title: 'Orders',
    purpose: 'Every order with its lines.',
    description: 'All orders of *all* shops.',
    lifecycle: 'active',
    version: '2.3.0',
    tags: ['gold'],
    terms: [],
    links: [],
    inputPorts: [],
    outputPorts: [
      {
        name: 'warehouse',
        description: 'Tables.',
        type: 'table',
        datasets: ['dataset:postgres:shop.orders'],
      },
    ],
    slos: [],
    customProperties: {},
    versions: [],
    completeness: { percent: 100, missing: [] },
    updatedAt: LONG_AGO,
  },
  owner: {
    urn: 'team:team-checkout',
    name: 'team-checkout',
    title: 'Team Checkout',
    contact: 'checkout@shop.example',
  },
  quality: { state: 'failing', passing: 1, warning: 0, failing: 1, erroring: 0 },
  datasets: [ordersTable],
  lineage: {
    products: [
      neighbour('product:checkout/orders', 'Orders', 0),
      { ...neighbour('product:checkout/carts', 'Carts', -1), hiddenUpstream: 3 },
      neighbour('product:checkout%2Fpayments/payments', 'Payments', 1),
    ],
    flows: [
      {
        origin: 'product:checkout/carts',
        destination: 'product:checkout/orders',
        evidence: [{ origin: '', jobs: ['job:airflow:load_orders'], destination: '' }],
      },
      {
        origin: 'product:checkout/orders',
        destination: 'product:checkout%2Fpayments/payments',
        evidence: [],
      },
    ],
    truncated: false,
  },
  degraded: [],
};

export const dataset: Dataset = {
  urn: 'dataset:postgres%3A//shop:shop.orders',
  namespace: 'postgres://shop',
  name: 'shop.orders',
  title: '',
  description: 'The order table.',
  domain: 'checkout',
  tags: [],
  terms: [],
  columns: ordersTable.columns,
  origin: 'declared',
  sources: ['lineage'],
  drift: [],
  products: ['product:checkout/orders'],
  updatedAt: LONG_AGO,
};

export const job: Job = {
  urn: 'job:airflow:load_orders',
  namespace: 'airflow',
  name: 'load_orders',
  description: 'Loads orders.',
  lastRunState: 'failed',
  firstSeen: LONG_AGO,
  lastSeen: LONG_AGO,
};

export const run: Run = {
  id: '0190a3c4-7f3e-7a10-9c2b-5d1e8f00aa10',
  job: job.urn,
  state: 'failed',
  beganAt: LONG_AGO,
  endedAt: LONG_AGO,
  duration: 'PT4M7S',
};

const plain = { otherNames: [], dropped: false };

export const scene: Scene = {
  root: job.urn,
  nodes: [
    { urn: job.urn, hop: 0, hiddenUpstream: 0, hiddenDownstream: 0, lastRun: 'failed', ...plain },
    { urn: 'dataset:s3:raw/orders', hop: -1, hiddenUpstream: 0, hiddenDownstream: 2, ...plain },
    { urn: dataset.urn, hop: 1, hiddenUpstream: 0, hiddenDownstream: 0, ...plain },
  ],
  edges: [
    { origin: 'dataset:s3:raw/orders', destination: job.urn },
    { origin: job.urn, destination: dataset.urn },
  ],
  truncated: false,
};
