import { screen, within } from '@testing-library/react';
import type { Sla, SlaForecast, SlaObjective } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const { urn } = samples.dataset;
const ADDRESS = `/datasets?urn=${encodeURIComponent(urn)}`;
const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const LIST = 'GET /api/v1/slas';
const FORECAST = 'GET /api/v1/slas/forecast';

const objective: SlaObjective = {
  id: 'o1',
  contract: 'contract:storefront-orders',
  dataset: urn,
  property: 'freshness',
  expectation: 'The newest version is at most 1 day old.',
  target: 99.5,
  window: 'P30D',
  since: '2026-01-05T10:00:00Z',
  standing: 'kept',
  standingSince: '2026-03-02T09:30:00Z',
  breaksAt: '2027-03-03T09:30:00Z',
  attainment: 99.87654,
  budget: { allowed: 216, spent: 54, left: 162, isExhausted: false },
  burnRates: { hour: 0, sixHours: 0.5, threeDays: 1.204 },
  alert: 'none',
};

const fresh: Sla = {
  contract: 'contract:storefront-orders',
  property: 'freshness',
  value: '1',
  valueExt: '',
  unit: 'd',
  element: '',
  driver: '',
  description: '',
  schedule: '',
  datasets: [urn],
  state: 'kept',
  objectives: [objective],
};

const late: SlaForecast = {
  sla: 'o1',
  dataset: urn,
  property: 'freshness',
  expectation: objective.expectation,
  outlook: 'breaks',
  breaksAt: '2027-03-03T09:30:00Z',
  expectedAt: '2027-03-03T11:00:00Z',
  expectedBy: '2027-03-03T11:40:00Z',
  cause: {
    kind: 'running-long',
    job: 'job:airflow:load_orders',
    runId: samples.run.id,
    message: 'load_orders runs for 3 h; nine of ten took 1 h.',
    way: ['job:airflow:load_orders', urn],
  },
  isPartial: false,
};

async function openPage(slas: Sla[], forecasts: SlaForecast[] = []) {
  const gateway = fakeGateway({
    [DATASET]: samples.dataset,
    [LIST]: slas,
    [FORECAST]: { items: forecasts },
  });
  const opened = open(ADDRESS);
  const section = within(await screen.findByRole('region', { name: 'Promises' }));
  return { gateway, section, ...opened };
}

describe('The promises of a dataset', () => {
  test('tell what must hold, how it stands, and how much may still go wrong', async () => {
    const { section, gateway } = await openPage([fresh]);

    const card = within(await section.findByRole('article', { name: 'Freshness 1 d' }));
    expect(card.getByText(objective.expectation)).toBeVisible();
    expect(card.getAllByText('Kept')).toHaveLength(2);
    expect(card.getByText('99.876%')).toBeVisible();
    expect(card.getByText('99.5% is promised, over 30 days')).toBeVisible();
    const meter = card.getByRole('meter', { name: 'Budget left' });
    expect(meter).toHaveAttribute('aria-valuenow', '75');
    expect(meter).toHaveAttribute('aria-valuetext', '2 h 42 min of 3 h 36 min');
    expect(card.getByText(/0× in the last hour, 0.5× in six, 1.2× in three days/)).toBeVisible();
    expect(card.getByRole('link', { name: 'storefront-orders' })).toHaveAttribute(
      'href',
      '/contracts/storefront-orders',
    );
    expect(gateway.asked(LIST)[0]?.searchParams.get('urn')).toBe(urn);
  });

  test('that are broken come first, with a budget that is used up', async () => {
    const { section } = await openPage([
      fresh,
      {
        ...fresh,
        property: 'passRate',
        value: '95',
        unit: '%',
        state: 'broken',
        objectives: [
          {
            ...objective,
            standing: 'broken',
            budget: { allowed: 60, spent: 90, left: -30, isExhausted: true },
            burnRates: {},
            alert: 'fast',
          },
        ],
      },
    ]);

    const [first] = await section.findAllByRole('article');
    expect(first).toHaveAccessibleName('Checks passed 95 %');
    const card = within(first ?? document.body);
    expect(card.getByText('Far too fast')).toBeVisible();
    expect(card.getByRole('meter')).toHaveAttribute('aria-valuetext', 'None: 30 min too much');
    expect(card.getByText(/no budget in the last hour/)).toBeVisible();
  });

  test('that nothing measures say why', async () => {
    const { section } = await openPage([
      {
        ...fresh,
        property: 'retention',
        state: 'unmeasured',
        reason: 'Nothing here measures it.',
        objectives: [],
      },
    ]);

    expect(await section.findByText('Not measured')).toBeVisible();
    expect(section.getByText('Nothing here measures it.')).toBeVisible();
  });

  test('warn before they break, with when and why', async () => {
    const { section } = await openPage([fresh], [late, { ...late, sla: 'o2', outlook: 'holds' }]);

    const title = await section.findByText(`Will break: ${objective.expectation}`);
    const notice = within(title.closest<HTMLElement>('[role=status]') ?? document.body);
    expect(notice.getByText(/It will break at Mar 3, 2027.*nine of ten cases by/)).toBeVisible();
    expect(notice.getByText(/Because a run takes long: load_orders runs for 3 h/)).toBeVisible();
    expect(notice.getAllByRole('link', { name: 'load_orders' })[0]).toHaveAttribute(
      'href',
      '/jobs?urn=job%3Aairflow%3Aload_orders',
    );
    expect(section.queryByText(/Will hold/)).not.toBeInTheDocument();
  });

  test('say when more was upstream than was looked at', async () => {
    const { section } = await openPage([fresh], [{ ...late, isPartial: true }]);

    expect(await section.findByText(/Only the nearest of what it is made from/)).toBeVisible();
  });

  test('are told day by day when asked', async () => {
    const { section, user, gateway } = await openPage([fresh]);
    const minutes = { keptMinutes: 1, brokenMinutes: 1, unknownMinutes: 0 };
    gateway.answer({
      'GET /api/v1/slas/compliance': {
        from: '2026-03-01',
        to: '2026-03-02',
        total: { promises: 1, met: 1, ...minutes },
        days: [
          { day: '2026-03-01', kept: { promises: 1, met: 1, attainment: 100, ...minutes } },
          { day: '2026-03-02', kept: { promises: 1, met: 0, attainment: 50.5, ...minutes } },
        ],
      },
    });
    await user.click(await section.findByRole('button', { name: 'Day by day' }));

    expect(await section.findByText('1 of 2 days all was kept')).toBeVisible();
    const [, latest] = section.getAllByRole('row');
    expect(latest).toHaveTextContent('Mar 2, 20260 of 150.5%');
  });

  test('are told to be none, or not to be had', async () => {
    const { section, gateway, user, client } = await openPage([]);
    expect(await section.findByText('Nothing is promised')).toBeVisible();

    gateway.answer({ [LIST]: problem(503, 'Away now') });
    await client.resetQueries({ queryKey: ['slas'] });
    expect(await section.findByText('Away now')).toBeVisible();
    gateway.answer({ [LIST]: [fresh] });
    await user.click(section.getByRole('button', { name: 'Try again' }));
    expect(await section.findByRole('article')).toBeVisible();
  });
});

describe('The promises of a product', () => {
  test('name the datasets that they are about', async () => {
    const gateway = fakeGateway({
      'GET /api/v1/product-pages/checkout/orders': samples.ordersPage,
      [LIST]: [fresh],
    });
    open('/products/checkout/orders');
    const section = within(await screen.findByRole('region', { name: 'Promises' }));

    expect(await section.findByRole('link', { name: 'shop.orders' })).toBeVisible();
    expect(gateway.asked(LIST)[0]?.searchParams.get('urn')).toBe('product:checkout/orders');
  });
});
