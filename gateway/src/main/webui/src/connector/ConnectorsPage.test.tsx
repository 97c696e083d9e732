import { screen, within } from '@testing-library/react';
import type { Connector, ConnectorRun } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';

const run: ConnectorRun = {
  id: '0190a3c4-7f3e-7a10-9c2b-5d1e8f00aa10',
  connector: 'shop-db',
  state: 'succeeded',
  requestedBy: 'user:ada',
  startedAt: '2026-01-05T10:00:00Z',
  endedAt: '2026-01-05T10:00:12Z',
  found: 44,
  total: 44,
  created: 3,
  updated: 1,
  unchanged: 40,
  gone: 0,
};

const shop: Connector = {
  name: 'shop-db',
  type: 'postgresql',
  target: 'postgres://shop:5432/shop',
  every: 'PT6H',
  lastRun: run,
};

const LIST = 'GET /api/v1/connectors';
const card = async (name: string) => within(await screen.findByRole('article', { name }));

describe('The connectors', () => {
  test('tell where they look, when, and how the last run went', async () => {
    fakeGateway({
      [LIST]: {
        items: [
          shop,
          {
            name: 'lake',
            type: 'iceberg',
            target: 'https://lake',
            cron: '0 0 3 * * ?',
            nextRunAt: '2026-01-06T03:00:00Z',
          },
        ],
      },
    });
    open('/connectors');
    const database = await card('shop-db');

    expect(database.getByText('PostgreSQL')).toBeVisible();
    expect(database.getByText('Every 6 hours')).toBeVisible();
    expect(database.getByText('Succeeded')).toBeVisible();
    expect(database.getByText('3 added, 1 changed, 40 as before')).toBeVisible();
    const lake = await card('lake');
    expect(lake.getByText('0 0 3 * * ?')).toBeVisible();
    expect(lake.getByText('Next run')).toBeVisible();
    expect(lake.getByText('Never ran')).toBeVisible();
  });

  test('are started, and show how far they are', async () => {
    const gateway = fakeGateway({
      [LIST]: { items: [shop] },
      'POST /api/v1/connectors/shop-db/runs': { ...run, state: 'running' },
    });
    const { user } = open('/connectors');
    const start = await screen.findByRole('button', { name: 'Run shop-db now' });
    gateway.answer({
      [LIST]: { items: [{ ...shop, lastRun: { ...run, state: 'running', found: 11 } }] },
    });
    await user.click(start);

    expect(await screen.findByRole('meter', { name: 'Progress' })).toHaveAttribute(
      'aria-valuetext',
      '11 of 44 datasets',
    );
    expect(screen.getByRole('button', { name: 'Run shop-db now' })).toBeDisabled();
  });

  test('list their runs, each with what it changed', async () => {
    fakeGateway({
      [LIST]: { items: [shop] },
      'GET /api/v1/connectors/shop-db/runs': { items: [run] },
      [`GET /api/v1/connectors/shop-db/runs/${run.id}/changes`]: {
        items: [
          { urn: 'dataset:postgres:shop.orders', effect: 'created', rows: 1200 },
          { urn: 'dataset:postgres:shop.old', effect: 'gone' },
        ],
      },
    });
    const { user } = open('/connectors');
    const database = await card('shop-db');
    await user.click(database.getByRole('button', { name: 'Runs' }));
    expect(await database.findByText('took 12 s')).toBeVisible();

    await user.click(database.getByRole('button', { name: 'Show 4 changes' }));
    expect(await database.findByText('about 1,200 rows')).toBeVisible();
    expect(database.getByRole('link', { name: 'shop.old' }).closest('li')).toHaveTextContent(
      /^Gone/,
    );
  });

  test('say why a run failed, or could not begin', async () => {
    fakeGateway({
      [LIST]: { items: [{ ...shop, lastRun: { ...run, state: 'failed', error: 'Refused.' } }] },
      'POST /api/v1/connectors/shop-db/runs': problem(409, 'A run is under way.'),
    });
    const { user } = open('/connectors');
    expect(await screen.findByText('Refused.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Run shop-db now' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('A run is under way.');
  });

  test('that are not there are told how to be', async () => {
    fakeGateway({ [LIST]: { items: [] } });
    open('/connectors');

    expect(await screen.findByText('No connectors')).toBeVisible();
  });
});
