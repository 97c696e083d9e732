import type {
  Cause,
  ColumnScene,
  DatasetVersion,
  Impact,
  LineageChanges,
  RunDetail,
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
