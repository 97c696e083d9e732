import { screen, within } from '@testing-library/react';
import type { Gate, GateReason, Score } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const { urn } = samples.dataset;
const ADDRESS = `/datasets?urn=${encodeURIComponent(urn)}`;
const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const GATE = `GET /api/v1/gate/${encodeURIComponent(urn)}`;
const SCORE = `GET /api/v1/scores/${encodeURIComponent(urn)}`;

const allow: Gate = { urn, decision: 'allow', known: true, reasons: [] };

const taint: GateReason = {
  kind: 'taint',
  decision: 'stop',
  dataset: 'dataset:s3:raw/orders',
  run: samples.run.id,
  check: 'no order twice',
  outcome: 'fail',
  message: 'It is 14 rows and must be 0.',
  since: '2026-01-05T10:00:00Z',
};

const own: GateReason = {
  ...taint,
  kind: 'check',
  decision: 'warn',
  dataset: urn,
  check: 'fresh',
  outcome: 'warn',
};

const unrepeated: GateReason = { ...own, kind: 'unrepeated', outcome: 'fail', check: 'rows' };

const score: Score = {
  urn,
  score: 62.54,
  deductions: [
    {
      kind: 'check',
      dataset: urn,
      name: 'no order twice',
      points: 37.46,
      reason: 'all of its weight of 4.5 in 12.0',
      message: 'It is 14 rows and must be 0.',
    },
  ],
  members: [],
};

const HISTORY = [
  { hour: '2026-03-01T09:00:00Z', score: 80 },
  { hour: '2026-03-02T09:00:00Z' },
  { hour: '2026-03-03T09:00:00Z', score: 40 },
  { hour: '2026-03-04T09:00:00Z', score: 62.54 },
];

const panel = () => screen.findByRole('region', { name: 'May I use it?' });

async function openPage(gate: object, scored: object = score, history: object = HISTORY) {
  const gateway = fakeGateway({
    [DATASET]: samples.dataset,
    [GATE]: gate,
    [SCORE]: scored,
    [`${SCORE}/history`]: history,
  });
  const opened = open(ADDRESS);
  return { gateway, panel: within(await panel()), ...opened };
}

describe('Whether a dataset may be used', () => {
  test('is the first that its page tells', async () => {
    const { panel } = await openPage(allow);

    expect(await panel.findByText('Yes, use it')).toBeVisible();
    expect(panel.queryByRole('list', { name: /speaks against/ })).not.toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings[0]).toHaveTextContent('May I use it?');
  });

  test('says which checks failed before and were not made again of this version', async () => {
    const { panel } = await openPage({
      ...allow,
      decision: 'warn',
      run: samples.run.id,
      reasons: [unrepeated],
    });

    expect(await panel.findByText('With care')).toBeVisible();
    expect(panel.getByRole('listitem')).toHaveTextContent(
      /Warns: Check rows failed .*, and was not made again of what was written since/,
    );
    expect(panel.getByRole('link', { name: 'rows' })).toHaveAttribute('href', '#checks');
  });

  test('says where a check was not made again, if that is elsewhere', async () => {
    const { panel } = await openPage({
      ...allow,
      decision: 'warn',
      reasons: [{ ...unrepeated, dataset: 'dataset:s3:raw/orders' }],
    });

    expect(await panel.findByRole('listitem')).toHaveTextContent(
      /Check rows of raw\/orders failed/,
    );
  });

  test('is told with the reasons, which lead to where they come from', async () => {
    const { panel } = await openPage({
      ...allow,
      decision: 'stop',
      run: samples.run.id,
      reasons: [taint, own],
    });

    expect(await panel.findByText('Better not now')).toBeVisible();
    const [first, second] = panel.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /Stops: It is made of raw\/orders, whose check no order twice failed since.*14 rows/,
    );
    expect(panel.getByRole('link', { name: 'raw/orders' })).toHaveAttribute(
      'href',
      '/datasets?urn=dataset%3As3%3Araw%2Forders',
    );
    expect(second).toHaveTextContent(/Warns: Check fresh warns since/);
    expect(panel.getByRole('link', { name: 'fresh' })).toHaveAttribute('href', '#checks');
  });

  test('shows many reasons when asked', async () => {
    const reasons = Array.from({ length: 5 }, (_, at) => ({ ...own, check: `check ${at}` }));
    const { panel, user } = await openPage({ ...allow, decision: 'warn', reasons });

    expect(await panel.findByText('With care')).toBeVisible();
    expect(panel.getByText('check 2')).toBeVisible();
    expect(panel.getByText('check 4')).not.toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Show 2 more reasons' }));
    expect(panel.getByText('check 4')).toBeVisible();
  });

  test('is nothing that anybody can tell where nothing is known', async () => {
    const { panel } = await openPage({ ...allow, known: false }, { ...score, score: undefined });

    expect(await panel.findByText('Nobody can tell')).toBeVisible();
    expect(await panel.findByText('No score yet')).toBeVisible();
    expect(panel.queryByText('Yes, use it')).not.toBeInTheDocument();
  });

  test('is not known while quality is away, which is said once, and the page stands', async () => {
    const away = problem(503, 'The quality service does not answer; try again.');
    const { panel, gateway, user } = await openPage(away, away);

    expect(await panel.findByText(/does not answer/)).toBeVisible();
    expect(screen.getByRole('row', { name: /order_id/ })).toBeVisible();
    gateway.answer({ [GATE]: allow });
    await user.click(panel.getByRole('button', { name: 'Try again' }));
    expect(await panel.findByText('Yes, use it')).toBeVisible();
  });
});

describe('The score', () => {
  test('is a figure that opens into what took points away', async () => {
    const { panel, user } = await openPage(allow);

    expect(await panel.findByText('62.5')).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'How it came about' }));
    expect(panel.getByRole('row', { name: /no order twice/ })).toHaveTextContent(
      /−37.5.*14 rows.*all of its weight/,
    );
    const before = within(panel.getByRole('table', { name: 'How it was before' }));
    expect(before.getAllByRole('row').map((row) => row.lastChild?.textContent)).toEqual([
      'Score',
      '62.5',
      '40',
      'not known',
      '80',
    ]);
  });

  test('has its history drawn, and told', async () => {
    const { panel } = await openPage(allow);

    const line = await panel.findByRole('img', {
      name: 'Score over 90 days: from 80 to 62.5, at the lowest 40',
    });
    // A gap where there was none.
    expect(line.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  test('of a product is the mean of its datasets', async () => {
    const product = 'product:checkout/orders';
    const at = encodeURIComponent(product);
    fakeGateway({
      'GET /api/v1/product-pages/checkout/orders': samples.ordersPage,
      [`GET /api/v1/gate/${at}`]: { ...allow, urn: product, reasons: [own], decision: 'warn' },
      [`GET /api/v1/scores/${at}`]: { ...score, urn: product, members: [{ urn, score: 62.54 }] },
    });
    const { user } = open('/products/checkout/orders');
    const part = within(await panel());
    expect(await part.findByRole('listitem')).toHaveTextContent(/Check fresh of shop.orders warns/);
    await user.click(await part.findByRole('button', { name: 'How it came about' }));

    const members = within(part.getByRole('table', { name: 'It is the mean of' }));
    expect(members.getByRole('link', { name: 'shop.orders' })).toBeVisible();
  });
});
