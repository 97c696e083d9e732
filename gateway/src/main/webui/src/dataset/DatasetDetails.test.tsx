import { screen, within } from '@testing-library/react';
import type { Column, Dataset } from '../api/types';
import * as catalog from '../testing/catalogSamples';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const PATH = '/api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const ADDRESS = `/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`;

const column = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'text',
  description: '',
  tags: [],
  ...more,
});

async function openPage(changes: Partial<Dataset> = {}, answers = {}) {
  const gateway = fakeGateway({
    [`GET ${PATH}`]: { ...samples.dataset, ...changes },
    'GET /api/v1/assessments': [],
    'GET /api/v1/checks': [],
    [`GET ${PATH}/schemas`]: { items: [] },
    ...answers,
  });
  const opened = open(ADDRESS);
  await screen.findByRole('heading', { name: 'shop.orders', level: 1 });
  return { gateway, ...opened };
}

const section = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The columns of a dataset', () => {
  test('tell of keys, nullability, classification and tags', async () => {
    await openPage({
      columns: [
        column('shop', { primaryKey: 1, nullable: false }),
        column('order', { primaryKey: 2 }),
        column('buyer', { references: 'shop.buyers.id', nullable: true }),
        column('mail', { unique: true, classification: 'confidential', tags: ['pii'] }),
      ],
    });
    const columns = await section('Columns');

    expect(columns.getByRole('row', { name: /shop\s*primary key 1/ })).toHaveTextContent(
      'not null',
    );
    expect(columns.getByRole('row', { name: /order\s*primary key 2/ })).toBeVisible();
    expect(
      columns.getByRole('row', { name: /buyer\s*references shop\.buyers\.id/ }),
    ).toHaveTextContent('nullable');
    expect(columns.getByRole('row', { name: /mail\s*unique/ })).toHaveTextContent(
      'confidentialpii',
    );
  });

  test('that are nested can be hidden', async () => {
    const { user } = await openPage({ columns: [column('buyer'), column('buyer.name')] });
    const columns = await section('Columns');
    expect(columns.getByRole('row', { name: /^name/ })).toBeVisible();

    await user.click(columns.getByRole('button', { name: 'Hide what is in buyer' }));
    expect(columns.queryByRole('row', { name: /^name/ })).not.toBeInTheDocument();
    expect(columns.getByText('1 inside')).toBeVisible();

    await user.keyboard('{Enter}');
    expect(columns.getByRole('row', { name: /^name/ })).toBeVisible();
  });
});

describe('The page of a dataset', () => {
  test('says where what is declared and what was found differ', async () => {
    await openPage({
      drift: [
        {
          column: 'order_id',
          kind: 'type',
          declaredType: 'uuid',
          foundType: 'bigint',
          source: 'postgresql',
        },
        { column: 'phone', kind: 'unexpected', foundType: 'text', source: 'postgresql' },
      ],
    });

    const notice = screen.getByText(/differ in 2 columns/).closest('div');
    expect(notice).toHaveTextContent('order_id: declared as uuid, found by PostgreSQL as bigint');
    expect(notice).toHaveTextContent('phone: found by PostgreSQL, but not declared');
    const columns = await section('Columns');
    expect(columns.getByRole('row', { name: /order_id/ })).toHaveTextContent('Found as bigint');
    expect(columns.getByRole('row', { name: /phone/ })).toHaveTextContent('Not declared');
  });

  test('tells who found it, and since when nobody does', async () => {
    await openPage({ sources: ['postgresql', 'dbt'], goneAt: '2026-01-05T10:00:00Z' });

    expect(screen.getByText('PostgreSQL, dbt')).toBeVisible();
    expect(screen.getByText('No longer found')).toBeVisible();
  });

  test('shows the schemas it has had, with what each changed', async () => {
    await openPage({}, { [`GET ${PATH}/schemas`]: { items: catalog.schemas } });
    const schemas = await section('Schema history');
    const [latest, first] = await schemas.findAllByRole('heading', { level: 3 });

    expect(latest).toHaveTextContent('PostgreSQL version 2');
    expect(latest?.closest('li')).toHaveTextContent(
      /Addedemail text.*Removedphone.*Changedorder_id from integer to bigint/,
    );
    expect(first?.closest('li')).toHaveTextContent('The first one, with 2 columns');
  });

  test('shows it as it once was', async () => {
    const gateway = fakeGateway({ [`GET ${PATH}`]: samples.dataset });
    open(`${ADDRESS}&asOf=2026-01-05T10:00:00Z`);

    expect(await screen.findByText(/^This is how it was on Jan 5, 2026/)).toBeVisible();
    expect(gateway.asked(`GET ${PATH}`)[0]?.searchParams.get('asOf')).toBe('2026-01-05T10:00:00Z');
    expect(screen.queryByRole('region', { name: 'Lineage' })).not.toBeInTheDocument();
  });
});

describe('A dataset that nobody owns', () => {
  const { domain: _, ...rest } = samples.dataset;
  const discovered: Dataset = { ...rest, origin: 'discovered' };
  const answers = { [`GET ${PATH}`]: discovered };

  test('is claimed for a domain', async () => {
    const { user, gateway } = await openPage(
      {},
      { ...answers, [`POST ${PATH}/claim`]: samples.dataset },
    );
    const act = await screen.findByRole('button', { name: 'Claim' });
    expect(act).toBeDisabled();

    const choice = screen.getByRole('combobox', { name: 'Domain' });
    await within(choice).findByRole('option', { name: 'Payments (checkout/payments)' });
    await user.selectOptions(choice, 'checkout/payments');
    await user.click(act);

    expect(await screen.findByText('Declared')).toBeVisible();
    expect(screen.queryByText('Nobody owns this dataset yet')).not.toBeInTheDocument();
    expect(gateway.sent(`POST ${PATH}/claim`)).toEqual([{ domain: 'checkout/payments' }]);
  });

  test('says why it could not be claimed', async () => {
    const { user } = await openPage(
      {},
      { ...answers, [`POST ${PATH}/claim`]: problem(403, 'Only its owner may add to checkout.') },
    );
    const choice = await screen.findByRole('combobox', { name: 'Domain' });
    await within(choice).findByRole('option', { name: 'Checkout (checkout)' });
    await user.selectOptions(choice, 'checkout');
    await user.click(screen.getByRole('button', { name: 'Claim' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only its owner may add to checkout.',
    );
  });

  test('is not offered to those who may not write', async () => {
    await openPage(
      {},
      { ...answers, 'GET /api/v1/session': { ...samples.session, scopes: ['read'] } },
    );

    expect(await screen.findByText('Nobody owns this dataset yet')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Domain' })).not.toBeInTheDocument();
  });
});
