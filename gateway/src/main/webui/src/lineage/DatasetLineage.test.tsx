import { screen, within } from '@testing-library/react';
import { fakeGateway } from '../testing/gateway';
import * as lineage from '../testing/lineageSamples';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const PATH = '/api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const ADDRESS = `/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`;
const COLUMNS = 'GET /api/v1/lineage/columns';

async function openDataset(view: string, answers = {}) {
  const gateway = fakeGateway({
    [`GET ${PATH}`]: samples.dataset,
    'GET /api/v1/assessments': [],
    'GET /api/v1/checks': [],
    'GET /api/v1/lineage': { ...samples.scene, root: samples.dataset.urn },
    'GET /api/v1/lineage/causes': [],
    [COLUMNS]: lineage.columnScene,
    ...answers,
  });
  const opened = open(`${ADDRESS}&lineage=${view}`);
  await screen.findByRole('tab', { name: 'Columns' });
  return { gateway, ...opened };
}

const section = () => within(screen.getByRole('region', { name: 'Lineage' }));

describe('Column lineage', () => {
  test('is shown of one column, in both directions, with how and whether masked', async () => {
    const { gateway } = await openDataset('columns');
    const flows = within(await section().findByRole('table', { name: 'Flows between columns' }));

    expect(section().getByRole('combobox', { name: 'Column' })).toHaveValue('email');
    const [, into, out] = flows.getAllByRole('row').map((row) => row.textContent);
    expect(into).toMatch(/customer_email.*email.*Identity.*load_orders/);
    expect(out).toMatch(/email.*email_hash.*HASHED_WITH_SALT.*Masked/);
    expect(Object.fromEntries(gateway.asked(COLUMNS).at(-1)?.searchParams ?? [])).toMatchObject({
      column: 'email',
      indirect: 'false',
    });
  });

  test('leads on to the lineage of the other columns', async () => {
    await openDataset('columns');

    const [link] = await section().findAllByRole('link', { name: /email_hash/ });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/lineage=columns&column=email_hash/),
    );
  });

  test('tells of what only decides what flows when asked', async () => {
    const { user, gateway, address } = await openDataset('columns');
    await user.selectOptions(await section().findByRole('combobox', { name: 'Flows' }), 'yes');

    expect(address()).toMatch(/indirect=yes/);
    expect(gateway.asked(COLUMNS).at(-1)?.searchParams.get('indirect')).toBe('true');
  });

  test('is shown as it was at an instant, and leads on to others of then', async () => {
    const { user, gateway, address } = await openDataset('columns');
    await user.selectOptions(await section().findByRole('combobox', { name: 'Time' }), 'at');

    expect(await section().findByText(/^This is the past/)).toBeVisible();
    const at = new URLSearchParams(address().split('?')[1]).get('at');
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
    const asked = gateway.asked(COLUMNS).map(({ searchParams }) => searchParams);
    const past = asked.filter((search) => search.get('asOf') === at);
    expect(new Set(past.map((search) => search.get('column')))).toEqual(new Set([null, 'email']));
    const [link] = await section().findAllByRole('link', { name: /email_hash/ });
    expect(new URL(link?.getAttribute('href') ?? '', 'http://x').searchParams.get('at')).toBe(at);

    await user.click(section().getByRole('button', { name: 'Back to now' }));
    expect(address()).not.toMatch(/[?&]at=/);
  });

  test('of which nothing was told until then leads back', async () => {
    const none = { ...lineage.columnScene, nodes: [], edges: [] };
    await openDataset('columns&at=2020-01-01T00:00:00Z', { [COLUMNS]: none });

    expect(await section().findByText('Nothing was told of columns until then')).toBeVisible();
    expect(section().getByRole('button', { name: 'Back to now' })).toBeEnabled();
  });

  test('that nobody reported is said to be missing', async () => {
    await openDataset('columns', { [COLUMNS]: { ...lineage.columnScene, nodes: [], edges: [] } });

    expect(await section().findByText('No column lineage yet')).toBeVisible();
  });
});

describe('The versions of a dataset', () => {
  test('tell which run wrote each, and from what', async () => {
    await openDataset('versions', {
      'GET /api/v1/lineage/versions': { items: [lineage.version] },
    });
    const versions = within(
      await section().findByRole('table', { name: 'Versions of the dataset' }),
    );

    const row = versions.getAllByRole('row')[1];
    expect(row).toHaveTextContent(/Completed.*load_orders.*raw\/orders/);
    expect(versions.getByRole('link', { name: '…8f00aa10' })).toBeVisible();
  });
});
