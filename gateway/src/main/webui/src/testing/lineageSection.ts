import { screen, within } from '@testing-library/react';
import { fakeGateway } from './gateway';
import { open } from './open';
import * as samples from './samples';

export const JOB = '/jobs?urn=job:airflow:load_orders';
const ANSWERS = {
  'GET /api/v1/jobs/airflow/load_orders': samples.job,
  'GET /api/v1/jobs/airflow/load_orders/runs': { items: [samples.run] },
  'GET /api/v1/lineage': samples.scene,
  'GET /api/v1/lineage/causes': [],
};

export const section = () => within(screen.getByRole('region', { name: 'Lineage' }));

/** Opens a page that shows lineage, and waits for it. */
export async function openJob(address = JOB, answers = {}) {
  const gateway = fakeGateway({ ...ANSWERS, ...answers });
  const opened = open(address);
  await screen.findByRole('tab', { name: 'Graph' });
  return { gateway, ...opened };
}

/** What the latest request asked for. */
export function lastAsked(
  gateway: ReturnType<typeof fakeGateway>,
  address = 'GET /api/v1/lineage',
) {
  return Object.fromEntries(gateway.asked(address).at(-1)?.searchParams ?? []);
}
