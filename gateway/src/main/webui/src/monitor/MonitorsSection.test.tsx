import { screen, within } from '@testing-library/react';
import type { Monitor, MonitorBand } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const { urn } = samples.dataset;
const ADDRESS = `/datasets?urn=${encodeURIComponent(urn)}`;
const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const LIST = 'GET /api/v1/monitors';
const BAND = 'GET /api/v1/monitors/4/band';

const volume: Monitor = {
  id: 4,
  dataset: urn,
  kind: 'volume',
  check: 'monitor/volume/rowCount',
  column: '',
  metric: 'rowCount',
  series: 17,
  state: 'anomaly',
  judgedAt: '2026-03-02T09:30:00Z',
  value: 12050,
  low: 45210.5,
  expected: 48100,
  high: 50989.5,
  confidence: 0.86,
  outcome: 'warn',
  message: '12050 is below what is usual.',
  onAnomaly: 'warn',
};

const schema: Monitor = {
  id: 2,
  dataset: urn,
  kind: 'schema',
  check: 'monitor/schema',
  column: '',
  metric: '',
  state: 'usual',
  message: '',
  outcome: 'pass',
  onAnomaly: 'warn',
};

const freshness: Monitor = {
  ...schema,
  id: 3,
  kind: 'freshness',
  metric: 'minutesBetweenArrivals',
  series: 18,
  state: 'muted',
  judgedAt: '2026-03-02T09:30:00Z',
  mutedUntil: '2026-12-03T08:00:00Z',
  value: 62,
  low: 55,
  high: 90,
  arrivedAt: '2026-03-02T09:30:00Z',
};

const bucket = { points: 12, low: 45210.5, expected: 48100, high: 50989.5, max: 48210 };

const band: MonitorBand = {
  from: '2026-03-01T00:00:00Z',
  seconds: 43200,
  buckets: [
    { ...bucket, at: '2026-03-01T00:00:00Z', min: 47000, average: 47500 },
    { ...bucket, at: '2026-03-01T12:00:00Z', min: 47000, average: 47600 },
    { ...bucket, at: '2026-03-02T00:00:00Z', min: 12050, average: 45020.25 },
  ],
  anomalies: [
    {
      at: '2026-03-02T09:30:00Z',
      value: 12050,
      low: 45210.5,
      expected: 48100,
      high: 50989.5,
      isAnomaly: true,
    },
  ],
};

async function openPage(answers: Record<string, object> = {}) {
  const gateway = fakeGateway({
    [DATASET]: samples.dataset,
    [LIST]: { items: [schema, freshness, volume] },
    [BAND]: band,
    ...answers,
  });
  const opened = open(ADDRESS);
  return { gateway, ...opened, card: within(await screen.findByRole('article', { name: NAME })) };
}

const NAME = 'Volume · rows';

describe('The monitors of a dataset', () => {
  test('tell what is unusual first', async () => {
    const { card, gateway } = await openPage();

    expect(card.getByText('Unusual')).toBeVisible();
    expect(card.getByText('12050 is below what is usual.')).toBeVisible();
    expect(card.getByText('45,211 to 50,990')).toBeVisible();
    const section = within(screen.getByRole('region', { name: 'Monitors' }));
    const names = section.getAllByRole('article').map((article) => article.ariaLabel);
    expect(names).toEqual([NAME, 'Freshness', 'Schema']);
    expect(gateway.asked(LIST)[0]?.searchParams.get('dataset')).toBe(urn);
    expect(gateway.asked(BAND)).toHaveLength(0);
  });

  test('tell spans of time as such, and until when they are muted', async () => {
    await openPage();
    const card = within(screen.getByRole('article', { name: 'Freshness' }));

    expect(card.getByText('1 h 2 min')).toBeVisible();
    expect(card.getByText('55 min to 1 h 30 min')).toBeVisible();
    expect(card.getByText(/Muted until.*2026/)).toBeVisible();
  });

  test('open into a chart of what was usual, which is a table too', async () => {
    const { card, user } = await openPage();
    await user.click(card.getByRole('button', { name: /What was usual of Volume/ }));

    const chart = await card.findByRole('img', {
      name: 'Volume · rows: 36 values, the chart from 12,050 to 50,990, 1 unusual',
    });
    expect(chart.querySelectorAll('.anomaly')).toHaveLength(1);
    expect(chart.querySelector('.values')?.getAttribute('d')).toMatch(/^M0 [\d.]+L50 .*L100 /);
    await user.click(card.getByRole('button', { name: 'The same as a table' }));
    const [, latest] = card.getAllByRole('row');
    expect(latest).toHaveTextContent('1245,02012,050 to 48,21045,211 to 50,990');
  });

  test('learn from what people say of a value', async () => {
    const { card, user, gateway } = await openPage({
      'POST /api/v1/monitors/4/feedback': { ...volume, state: 'usual', outcome: 'pass' },
    });
    await user.click(card.getByRole('button', { name: /What was usual of Volume/ }));
    const [anomaly] = band.anomalies;
    gateway.answer({
      [BAND]: { ...band, anomalies: [{ ...anomaly, feedback: 'expected', actor: 'user:ada' }] },
      [LIST]: { items: [{ ...volume, state: 'usual', message: '' }] },
    });
    await user.click(await card.findByRole('button', { name: /^It was to be expected: .*2026/ }));

    expect(await card.findByText(/To be expected, says/)).toHaveTextContent('Ada Byron');
    expect(await card.findByText('As usual')).toBeVisible();
    expect(card.queryByRole('button', { name: /^It was to be expected/ })).not.toBeInTheDocument();
    expect(card.getByRole('button', { name: /^It was wrong/ })).toBeVisible();
    expect(document.activeElement).toContainElement(
      card.getByRole('button', { name: /^It was wrong/ }),
    );
    expect(gateway.sent('POST /api/v1/monitors/4/feedback')).toEqual([
      { at: '2026-03-02T09:30:00Z', feedback: 'expected' },
    ]);
  });

  test('let one accept that a column is gone', async () => {
    const lost = { ...schema, state: 'anomaly', outcome: 'warn', value: 1, low: 0, high: 0 };
    const gone = { at: '2026-03-02T09:30:00Z', value: 1, low: 0, expected: 0, high: 0 };
    const { user, gateway } = await openPage({
      [LIST]: {
        items: [{ ...lost, message: "Column 'total' is gone.", judgedAt: gone.at }, volume],
      },
      'GET /api/v1/monitors/2/band': {
        ...band,
        buckets: [],
        anomalies: [{ ...gone, isAnomaly: true }],
      },
      'POST /api/v1/monitors/2/feedback': schema,
    });
    const card = within(screen.getByRole('article', { name: 'Schema' }));
    expect(card.queryByText('Usual')).not.toBeInTheDocument();
    await user.click(card.getByRole('button', { name: 'What went, or changed its type' }));
    const history = within(await card.findByRole('listitem'));
    expect(history.getByText('1 column lost')).toBeVisible();
    gateway.answer({ [LIST]: { items: [{ ...schema, judgedAt: gone.at }, volume] } });
    await user.click(card.getByRole('button', { name: /^It was to be expected: .*2026/ }));

    expect(await card.findByText('As usual')).toBeVisible();
    expect(gateway.sent('POST /api/v1/monitors/2/feedback')).toEqual([
      { at: gone.at, feedback: 'expected' },
    ]);
  });

  test('are muted for a while, or are told to be graver', async () => {
    const { card, user, gateway } = await openPage({ 'PUT /api/v1/monitors/4': volume });
    await user.click(card.getByRole('button', { name: 'Settings' }));
    await user.selectOptions(
      card.getByRole('combobox', { name: 'What is unusual' }),
      'is a failure',
    );
    await user.selectOptions(card.getByRole('combobox', { name: 'Mute it for' }), '7 days');
    const before = Date.now();
    await user.click(card.getByRole('button', { name: 'Save' }));

    expect(await card.findByText('Saved.')).toBeVisible();
    const [sent] = gateway.sent('PUT /api/v1/monitors/4') as Record<string, string>[];
    expect(sent?.onAnomaly).toBe('fail');
    const days = (Date.parse(sent?.mutedUntil ?? '') - before) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(7);
    expect(days).toBeLessThan(7.01);
  });

  test('say why one may not say how they behave', async () => {
    const { card, user } = await openPage({
      'PUT /api/v1/monitors/4': problem(403, 'user:robin may not write the dataset.', {
        violations: [{ field: 'mutedUntil', message: 'is too far away' }],
      }),
    });
    await user.click(card.getByRole('button', { name: 'Settings' }));
    await user.click(card.getByRole('button', { name: 'Save' }));

    expect(await card.findByRole('alert')).toHaveTextContent(
      'It could not be set. user:robin may not write the dataset. mutedUntil is too far away',
    );
  });

  test('are only read by who may only read', async () => {
    const { card, user } = await openPage({
      'GET /api/v1/session': { ...samples.session, scopes: ['read'] },
    });
    await user.click(card.getByRole('button', { name: /What was usual of Volume/ }));

    expect(await card.findByText(/12,050, where 45,211/, { selector: 'span' })).toBeVisible();
    expect(card.queryByRole('button', { name: /^It was/ })).not.toBeInTheDocument();
    expect(card.queryByRole('button', { name: 'Settings' })).not.toBeInTheDocument();
  });

  test('say how they begin where there is none, and stand aside where they are away', async () => {
    const gateway = fakeGateway({ [DATASET]: samples.dataset, [LIST]: problem(503, 'Away now') });
    const { user } = open(ADDRESS);
    expect(await screen.findByText('Away now')).toBeVisible();
    expect(screen.getByRole('row', { name: /order_id/ })).toBeVisible();

    gateway.answer({ [LIST]: { items: [] } });
    const section = within(screen.getByRole('region', { name: 'Monitors' }));
    await user.click(section.getByRole('button', { name: 'Try again' }));
    expect(await section.findByText('Nothing is watched yet')).toBeVisible();
  });
});
