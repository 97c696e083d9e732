import { screen, within } from '@testing-library/react';
import { problem } from '../testing/gateway';
import * as lineage from '../testing/lineageSamples';
import { JOB, lastAsked, openJob, section } from '../testing/lineageSection';
import * as samples from '../testing/samples';

describe('The lineage of a job', () => {
  test('is shown as far, and on the side, that one chooses; the address tells it', async () => {
    const { user, gateway, address } = await openJob();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Depth' }), '3 hops');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Direction' }), 'Upstream');

    expect(address()).toBe(`${JOB}&depth=3&direction=upstream`);
    expect(lastAsked(gateway)).toMatchObject({ depth: '3', direction: 'upstream' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Depth' }), '1 hop');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Direction' }), 'Both');
    expect(address()).toBe(JOB);
  });

  test('can be of the past, which it says, with a way back', async () => {
    const { user, gateway, address } = await openJob(`${JOB}&at=2026-01-05T10:00:00Z`);

    expect(await section().findByText(/This is the past: what was known on Jan 5/)).toBeVisible();
    expect(lastAsked(gateway)).toMatchObject({ asOf: '2026-01-05T10:00:00Z' });

    await user.click(section().getByRole('button', { name: 'Back to now' }));
    expect(section().queryByText(/This is the past/)).not.toBeInTheDocument();
    expect(address()).toBe(JOB);
  });

  test('is shown as of the instant that one enters', async () => {
    const { user, gateway } = await openJob();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time' }), 'As of…');

    const field = await section().findByLabelText('As of');
    await user.clear(field);
    await user.type(field, '2026-01-05T10:00');
    await user.click(section().getByRole('button', { name: 'Show' }));

    expect(await section().findByText(/what was known on Jan 5, 2026/)).toBeVisible();
    expect(lastAsked(gateway).asOf).toBe(
      new Date('2026-01-05T10:00').toISOString().replace('.000Z', 'Z'),
    );
  });

  test('tells which flows appeared and which fell silent between two instants', async () => {
    const { gateway } = await openJob(`${JOB}&from=2025-12-29T10:00:00Z`, {
      'GET /api/v1/lineage/changes': lineage.changes,
    });

    const list = within(await section().findByRole('table', { name: 'Changes' }));
    const [, appeared, silent] = list.getAllByRole('row').map((row) => row.textContent);
    expect(appeared).toMatch(/^Appeared.*load_orders.*shop\.orders/);
    expect(silent).toMatch(/^Fell silent.*raw\/orders.*load_orders/);
    expect(section().getByText('1 fell silent')).toBeVisible();
    expect(lastAsked(gateway, 'GET /api/v1/lineage/changes').from).toBe('2025-12-29T10:00:00Z');
  });

  test('says in words what it leaves out, and shows more when asked', async () => {
    const { user, gateway } = await openJob(JOB, {
      'GET /api/v1/lineage': { ...samples.scene, truncated: true },
    });

    expect(section().getByText(/The nearest 3 are shown.*2 flows to downstream/)).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Show up to 250' }));
    expect(lastAsked(gateway)).toMatchObject({ nodeBudget: '250' });
  });

  test('tells by which other names its data is known', async () => {
    const [root, ...others] = samples.scene.nodes;
    const nodes = [{ ...root, otherNames: ['dataset:hive:raw.orders'] }, ...others];
    await openJob(JOB, { 'GET /api/v1/lineage': { ...samples.scene, nodes } });

    expect(section().getByText('Its data is also known as raw.orders.')).toBeVisible();
  });

  test('says so where nothing is on the side that one chose', async () => {
    const alone = { ...samples.scene, nodes: samples.scene.nodes.slice(0, 1), edges: [] };
    await openJob(`${JOB}&direction=downstream`, {
      'GET /api/v1/lineage': (url: URL) =>
        url.searchParams.has('direction') ? alone : samples.scene,
    });

    expect(await section().findByText('Nothing is downstream of it')).toBeVisible();
  });

  test('can be had as a table for a spreadsheet', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: vi.fn() }),
    );
    const { user } = await openJob();
    const csv = section().getByRole('button', { name: 'Download CSV' });
    await user.click(csv);
    await vi.waitFor(() => {
      expect(saved).toHaveBeenCalled();
    });

    expect(saved.mock.contexts[0]).toHaveProperty('download', 'load_orders-lineage.csv');
  });

  test('says why the table could not be had', async () => {
    const { user, gateway } = await openJob();
    gateway.answer({ 'GET /api/v1/lineage': problem(503, 'The lineage service does not answer') });
    await user.click(section().getByRole('button', { name: 'Download CSV' }));

    expect(await section().findByRole('alert')).toHaveTextContent('service does not answer');
  });
});

describe('Impact', () => {
  test('is told by product, domain and owner, with the distance', async () => {
    const { user, address } = await openJob(JOB, { 'GET /api/v1/lineage/impact': lineage.impact });
    await user.click(screen.getByRole('tab', { name: 'Impact' }));

    expect(address()).toBe(`${JOB}&lineage=impact`);
    expect(
      await section().findByText('3 datasets and 2 jobs downstream, in 1 product.'),
    ).toBeVisible();
    const product = within(section().getByRole('table', { name: 'Products' })).getAllByRole(
      'row',
    )[1];
    expect(product).toHaveTextContent(/stock.*Inventory.*team-inventory.*1 step.*2 datasets/);
    for (const group of ['Owners', 'Domains', 'In no product']) {
      expect(section().getByRole('table', { name: group })).toBeVisible();
    }
    await user.click(section().getByRole('button', { name: '2 datasets' }));
    expect(section().getByRole('link', { name: 'mart.stock' })).toBeVisible();
  });

  test('of what nothing depends on is told in words', async () => {
    const none = { ...lineage.impact, datasets: 0, products: [], unowned: [] };
    await openJob(`${JOB}&lineage=impact`, { 'GET /api/v1/lineage/impact': none });

    expect(await section().findByText('Nothing would break')).toBeVisible();
  });
});

describe('Causes', () => {
  test('are told with the roots first, each leading to its run', async () => {
    await openJob(`${JOB}&lineage=causes`, { 'GET /api/v1/lineage/causes': lineage.causes });

    const root = within(await section().findByRole('table', { name: 'Root causes' }));
    expect(root.getAllByRole('row')[1]).toHaveTextContent(/^Failed.*extract_orders.*2 jobs/);
    expect(root.getByRole('link', { name: 'See the run' })).toHaveAttribute(
      'href',
      `/runs/${samples.run.id}?job=job%3Aairflow%3Aextract_orders`,
    );
    expect(section().getByRole('table', { name: 'Further down' })).toHaveTextContent(
      /Overdue.*load_orders.*usually begins 1 h later/,
    );
  });

  test('are counted before one asks', async () => {
    await openJob(JOB, { 'GET /api/v1/lineage/causes': lineage.causes });

    expect(await screen.findByText('in trouble')).toBeVisible();
    expect(screen.getByRole('tab', { name: /^Causes/ })).toHaveTextContent('2 in trouble');
  });

  test('are said to be none where all is well', async () => {
    await openJob(`${JOB}&lineage=causes`);

    expect(await section().findByText('Nothing is wrong upstream')).toBeVisible();
  });
});

describe('A path', () => {
  const OTHER = 'product:checkout/orders';
  const way = {
    origin: samples.job.urn,
    destination: OTHER,
    nodes: [samples.job.urn, samples.dataset.urn],
  };
  const none = { ...way, nodes: [] };
  const PATH = 'GET /api/v1/lineage/path';

  test('leads to what one finds by searching', async () => {
    const { user, address } = await openJob(`${JOB}&lineage=path`, {
      [PATH]: (url: URL) => (url.searchParams.get('to') === OTHER ? way : none),
    });
    await user.type(section().getByRole('searchbox', { name: 'Find the other end' }), 'orders');
    await user.click(await section().findByRole('button', { name: /Orders\s*Checkout/ }));

    expect(
      await section().findByText(/Data flows on from load_orders to shop.orders/),
    ).toBeVisible();
    expect(section().getByRole('link', { name: /shop\.orders/ })).toBeVisible();
    expect(address()).toBe(`${JOB}&lineage=path&other=${OTHER}`);
  });

  test('may lead the other way', async () => {
    await openJob(`${JOB}&lineage=path&other=${OTHER}`, {
      [PATH]: (url: URL) =>
        url.searchParams.get('from') === OTHER ? { ...way, nodes: way.nodes.toReversed() } : none,
    });

    expect(await section().findByText(/Data comes from shop\.orders to load_orders/)).toBeVisible();
  });

  test('need not be', async () => {
    const { user, address } = await openJob(`${JOB}&lineage=path&other=${OTHER}`, { [PATH]: none });

    expect(await section().findByText('No data flows between this and orders')).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Pick another' }));
    expect(address()).toBe(`${JOB}&lineage=path`);
  });
});
