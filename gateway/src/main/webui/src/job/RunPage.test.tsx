import { screen, within } from '@testing-library/react';
import { fakeGateway } from '../testing/gateway';
import * as lineage from '../testing/lineageSamples';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const ADDRESS = `/runs/${samples.run.id}`;
const RUN = `GET /api/v1/runs/${samples.run.id}`;

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The page of a run', () => {
  test('tells how it went, what it was part of, and what it read and wrote', async () => {
    fakeGateway({ [RUN]: [lineage.runDetail] });
    open(ADDRESS);
    await screen.findByRole('heading', { name: 'Run of load_orders', level: 1 });

    expect(screen.getByText('Failed')).toBeVisible();
    expect(screen.getByText(/in 4 min 7 s/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'orders_dag' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'run-of-dag' })).toBeVisible();
    expect(section('Read').getByRole('row', { name: /raw\/orders.*extract_orders/ })).toBeVisible();
    expect(section('Written').getByRole('link', { name: 'shop.orders' })).toBeVisible();
  });

  test('shows the facets that its producer told', async () => {
    fakeGateway({ [RUN]: [lineage.runDetail] });
    const { user } = open(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'nominalTime' }));

    expect(section('Facets').getByText(/nominalStartTime/)).toBeVisible();
  });

  test('leads to runs of other jobs that have the same id', async () => {
    const other = { ...lineage.runDetail, job: 'job:spark:sort', state: 'completed' };
    fakeGateway({ [RUN]: [lineage.runDetail, other] });
    const { user } = open(ADDRESS);
    await user.click(await screen.findByRole('link', { name: 'sort' }));

    expect(await screen.findByRole('heading', { name: 'Run of sort', level: 1 })).toBeVisible();
  });

  test('says so where there is no such run', async () => {
    fakeGateway({});
    open('/runs/unheard-of');

    expect(await screen.findByText('There is no /api/v1/runs/unheard-of')).toBeVisible();
  });
});
