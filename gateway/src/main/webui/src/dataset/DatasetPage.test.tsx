import { screen } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as registry from '../testing/registrySamples';
import * as samples from '../testing/samples';

const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const ADDRESS = `/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`;
const check = { ...samples.check('orders_fresh', 'fail'), check: 'orders_fresh', dataset: '' };
const assessment = {
  urn: samples.dataset.urn,
  state: 'failing',
  passing: 0,
  warning: 0,
  failing: 1,
  erroring: 0,
};

const ANSWERS = {
  [DATASET]: samples.dataset,
  'GET /api/v1/assessments': [assessment],
  'GET /api/v1/checks': [check],
  'GET /api/v1/lineage': samples.scene,
};

describe('The page of a dataset', () => {
  test('shows its columns, who offers it, what is around it and how it stands', async () => {
    const gateway = fakeGateway(ANSWERS);
    open(ADDRESS);

    expect(await screen.findByRole('heading', { name: 'shop.orders', level: 1 })).toBeVisible();
    expect(screen.getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/products/checkout/orders',
    );
    expect(screen.getByRole('row', { name: /order_id/ })).toBeVisible();
    expect(await screen.findByRole('link', { name: /load_orders|raw\/orders/ })).toBeVisible();
    expect(await screen.findByRole('row', { name: /orders_fresh/ })).toHaveTextContent('Failed');
    expect(gateway.asked('GET /api/v1/lineage')[0]?.searchParams.get('urn')).toBe(
      samples.dataset.urn,
    );
  });

  test('leads to the subjects of the schema registry that describe it', async () => {
    const gateway = fakeGateway({
      ...ANSWERS,
      'GET /api/v1/subjects': { items: [registry.subjectSummary] },
    });
    open(ADDRESS);

    expect(await screen.findByRole('link', { name: 'orders-value' })).toHaveAttribute(
      'href',
      '/subjects/orders-value',
    );
    expect(gateway.asked('GET /api/v1/subjects')[0]?.searchParams.get('dataset')).toBe(
      samples.dataset.urn,
    );
  });

  test('stands while quality and lineage are away, and names who is', async () => {
    fakeGateway({
      ...ANSWERS,
      'GET /api/v1/assessments': problem(503, 'The quality service does not answer; try again.'),
      'GET /api/v1/checks': problem(503, 'The quality service does not answer; try again.'),
      'GET /api/v1/lineage': problem(503, 'The lineage service does not answer; try again.'),
    });
    open(ADDRESS);

    expect(await screen.findByText(/The quality service does not answer/)).toBeVisible();
    expect(await screen.findByText(/The lineage service does not answer/)).toBeVisible();
    expect(screen.getByRole('row', { name: /order_id/ })).toBeVisible();
  });

  test('says so where no pipeline has told of it yet', async () => {
    fakeGateway({ ...ANSWERS, 'GET /api/v1/lineage': problem(404, 'There is no such dataset') });
    open(ADDRESS);

    expect(await screen.findByText('No lineage yet')).toBeVisible();
  });

  test.each(['/datasets', '/datasets?urn=job:airflow:load_orders'])(
    'is not to be had at %s',
    async (address) => {
      fakeGateway();
      open(address);

      expect(await screen.findByText('There is no such thing here')).toBeVisible();
    },
  );
});
