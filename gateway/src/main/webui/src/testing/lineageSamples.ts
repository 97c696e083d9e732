import type {
  Cause,
  ColumnScene,
  DatasetVersion,
  Impact,
  Job,
  LineageChanges,
  Run,
  RunDetail,
  RunStatistics,
  Scene,
} from '../api/types';
import { dataset, job, run } from './samples';

const LONG_AGO = '2026-01-05T10:00:00Z';

const RAW = 'dataset:s3:raw/orders';
const MART = 'dataset:warehouse:mart.revenue';

export const changes: LineageChanges = {
  root: job.urn,
  from: '2025-12-29T10:00:00Z',
  to: LONG_AGO,
  appeared: [{ origin: job.urn, destination: dataset.urn, firstSeen: LONG_AGO }],
  silent: [{ origin: RAW, destination: job.urn, lastSeen: '2025-12-01T10:00:00Z' }],
  truncated: false,
};

export const impact: Impact = {
  root: dataset.urn,
  datasets: 3,
  jobs: 2,
  truncated: false,
  products: [
    {
      urn: 'product:inventory/stock',
      domain: 'inventory',
      owner: 'team-inventory',
      distance: 1,
      datasets: [
        { urn: MART, distance: 1 },
        { urn: 'dataset:warehouse:mart.stock', distance: 2 },
      ],
    },
  ],
  domains: [{ name: 'inventory', products: 1, datasets: 2, distance: 1 }],
  owners: [{ name: 'team-inventory', products: 1, datasets: 2, distance: 1 }],
  unowned: [{ urn: 'dataset:warehouse:scratch.copy', distance: 1 }],
};

export const causes: Cause[] = [
  {
    job: 'job:airflow:extract_orders',
    run: run.id,
    kind: 'FAILED',
    since: LONG_AGO,
    why: 'Its latest run failed.',
    distance: 2,
    root: true,
  },
  {
    job: job.urn,
    run: 'another-run',
    kind: 'OVERDUE',
    since: LONG_AGO,
    why: 'Its latest run began at 2026-01-05T10:00:00Z; the next one usually begins PT1H later.',
    distance: 1,
    root: false,
  },
];

export const columnScene: ColumnScene = {
  root: dataset.urn,
  nodes: [
    { dataset: dataset.urn, column: 'email', hop: 0 },
    { dataset: RAW, column: 'customer_email', hop: -1 },
    { dataset: MART, column: 'email_hash', hop: 1 },
  ],
  edges: [
    {
      origin: { dataset: RAW, column: 'customer_email' },
      destination: { dataset: dataset.urn, column: 'email' },
      jobs: [job.urn],
      transformations: ['IDENTITY'],
      masked: false,
      indirect: false,
    },
    {
      origin: { dataset: dataset.urn, column: 'email' },
      destination: { dataset: MART, column: 'email_hash' },
      jobs: [],
      transformations: ['HASHED_WITH_SALT'],
      masked: true,
      indirect: false,
    },
  ],
  truncated: false,
};

export const version: DatasetVersion = {
  run: run.id,
  job: job.urn,
  state: 'completed',
  writtenAt: LONG_AGO,
  inputs: [{ dataset: RAW, job: 'job:airflow:extract_orders', run: 'run-of-extract' }],
};

export const runDetail: RunDetail = {
  ...run,
  parentJob: 'job:airflow:orders_dag',
  parentRun: 'run-of-dag',
  inputs: version.inputs,
  outputs: [{ dataset: dataset.urn, job: job.urn, run: run.id }],
  facets: { nominalTime: { nominalStartTime: LONG_AGO } },
};

export const DAG = 'job:airflow:orders_dag';
export const TASKS = ['extract', 'load', 'publish'].map((name) => `${DAG}.${name}`);

/** Around a dataset that one task of a DAG writes and others read, folded. */
export const foldedScene: Scene = {
  root: dataset.urn,
  nodes: [
    {
      urn: dataset.urn,
      hop: 0,
      hiddenUpstream: 0,
      hiddenDownstream: 0,
      otherNames: [],
      dropped: false,
    },
    {
      urn: DAG,
      hop: -1,
      hiddenUpstream: 0,
      hiddenDownstream: 0,
      lastRun: 'completed',
      otherNames: [],
      dropped: false,
      folded: TASKS,
    },
  ],
  edges: [
    { origin: DAG, destination: dataset.urn },
    { origin: dataset.urn, destination: DAG },
  ],
  truncated: false,
};

/** The same with the tasks on their own. */
export const unfoldedScene: Scene = {
  ...foldedScene,
  nodes: [
    ...foldedScene.nodes.slice(0, 1),
    ...TASKS.map((urn, at) => ({
      urn,
      hop: at === 0 ? -1 : 1,
      hiddenUpstream: 0,
      hiddenDownstream: 0,
      lastRun: 'completed' as const,
      otherNames: [],
      dropped: false,
    })),
  ],
  edges: TASKS.map((urn, at) =>
    at === 0
      ? { origin: urn, destination: dataset.urn }
      : { origin: dataset.urn, destination: urn },
  ),
};

export const tasks: Job[] = TASKS.map((urn, at) => ({
  urn,
  namespace: 'airflow',
  name: `orders_dag.${['extract', 'load', 'publish'][at] ?? ''}`,
  description: '',
  ...(at < 2 && { lastRun: `run-of-${at}`, lastRunState: at === 0 ? 'completed' : 'failed' }),
  firstSeen: LONG_AGO,
  lastSeen: LONG_AGO,
}));

export const statistics: RunStatistics = {
  job: job.urn,
  runs: 100,
  completed: 96,
  failed: 2,
  aborted: 1,
  running: 1,
  duration: { min: 'PT41S', p50: 'PT1M3.5S', p95: 'PT2M10S', max: 'PT9M44S', mean: 'PT1M12.208S' },
  pause: 'PT24H',
};

/** The latest first. */
export const runs: Run[] = [
  { id: 'run-3', job: job.urn, state: 'running', beganAt: '2026-01-08T10:00:00Z' },
  { ...run, id: 'run-2', beganAt: '2026-01-07T10:00:00Z' },
  { ...run, id: 'run-1', state: 'completed', duration: 'PT1M2S' },
];
