import { screen, waitFor, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import { schemaOf, subject, subjectSummary } from '../testing/registrySamples';
import * as samples from '../testing/samples';

const LIST = 'GET /api/v1/subjects';
const PATH = '/api/v1/subjects/orders-value';
const claimedBy = { product: 'product:checkout/orders', port: 'stream' };

const section = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The subjects', () => {
  test('tell what they are and who answers for them', async () => {
    fakeGateway({ [LIST]: { items: [{ ...subjectSummary, claimedBy }] } });
    open('/subjects');

    const link = await screen.findByRole('link', { name: 'orders-value' });
    expect(link).toHaveAttribute('href', '/subjects/orders-value');
    expect(link.closest('tr')).toHaveTextContent(
      /Avro2backward transitivecheckout\/orders\s*port stream/,
    );
  });

  test('are narrowed to those that nobody claimed, and by how they begin', async () => {
    const gateway = fakeGateway({ [LIST]: { items: [] } });
    const { user, address } = open('/subjects');
    expect(await screen.findByText('No subjects yet')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Unclaimed' }));
    expect(await screen.findByText('Every subject is claimed')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: /beginning/ }), 'or');

    expect(await screen.findByText('No subject begins like that')).toBeVisible();
    expect(address()).toBe('/subjects?unclaimed=true&prefix=or');
    expect(gateway.asked(LIST).at(-1)?.search).toBe('?unclaimed=true&prefix=or&pageSize=50');
  });
});

describe('The page of a subject', () => {
  const answers = {
    [`GET ${PATH}`]: subject,
    [`GET ${PATH}/versions/1`]: schemaOf(1, 'id', 'phone'),
    [`GET ${PATH}/versions/2`]: schemaOf(2, 'id', 'email'),
    'GET /api/v1/products': {
      items: [
        {
          ...samples.ordersPage.product,
          outputPorts: [{ name: 'stream', description: '', type: 'topic', datasets: [] }],
        },
      ],
    },
  };

  test('shows the latest schema indented, its columns and what holds of it', async () => {
    fakeGateway(answers);
    open('/subjects/orders-value');
    const schema = await section('Schema');
    const text = await schema.findByRole('group', { name: 'Schema' });
    expect(text.textContent).toContain('{\n  "type": "record",\n  "fields": [\n    "id",');
    expect((await section('Columns')).getByRole('row', { name: /^id/ })).toBeVisible();
    expect(screen.getByText('backward transitive')).toBeVisible();
    expect(screen.getByText('as everywhere')).toBeVisible();
    const references = await section('References');
    expect(references.getByRole('link', { name: 'money-value' })).toHaveAttribute(
      'href',
      '/subjects/money-value?version=3',
    );
    expect(references.getByRole('link', { name: 'baskets-value' })).toBeVisible();
  });

  test('shows another version when asked', async () => {
    fakeGateway(answers);
    const { user, address } = open('/subjects/orders-value');
    const schema = await section('Schema');
    await user.selectOptions(schema.getByRole('combobox', { name: 'Version' }), '1');

    await waitFor(() => {
      expect(schema.getByRole('group', { name: 'Schema' })).toHaveTextContent('phone');
    });
    expect(address()).toBe('/subjects/orders-value?version=1');
  });

  test('compares two versions line by line', async () => {
    fakeGateway(answers);
    open('/subjects/orders-value');
    const difference = await section('Compare versions');

    expect(await difference.findByText('1 line added, 1 line removed')).toBeVisible();
    expect(difference.getByText(/phone/, { selector: 'del' })).toBeVisible();
    expect(difference.getByText(/email/, { selector: 'ins' })).toBeVisible();
  });

  test('that nobody answers for is claimed for a port', async () => {
    const gateway = fakeGateway({
      ...answers,
      [`POST ${PATH}/claim`]: { ...subjectSummary, claimedBy },
    });
    const { user } = open('/subjects/orders-value');
    await user.click(await screen.findByRole('button', { name: 'Claim' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Claim orders-value' }));
    const product = dialog.getByRole('combobox', { name: 'Product' });
    await within(product).findByRole('option', { name: 'Orders (checkout/orders)' });
    await user.selectOptions(product, 'product:checkout/orders');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Output port' }), 'stream');
    gateway.answer({ [`GET ${PATH}`]: { ...subject, claimedBy } });
    await user.click(dialog.getByRole('button', { name: 'Claim' }));

    expect(await screen.findByText('port stream')).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(screen.queryByText('Nobody answers for this subject yet')).not.toBeInTheDocument();
    expect(gateway.sent(`POST ${PATH}/claim`)).toEqual([claimedBy]);
  });

  test('stands where every version is deleted', async () => {
    const { type: _, latestVersion: __, schemaId: ___, ...rest } = subject;
    fakeGateway({ ...answers, [`GET ${PATH}`]: { ...rest, versions: [], columns: [] } });
    open('/subjects/orders-value');

    expect(await screen.findByText('Every version is deleted')).toBeVisible();
  });

  test('says why it could not be claimed', async () => {
    fakeGateway({ ...answers, [`POST ${PATH}/claim`]: problem(409, 'It is claimed already.') });
    const { user } = open('/subjects/orders-value');
    await user.click(await screen.findByRole('button', { name: 'Claim' }));
    const dialog = within(await screen.findByRole('dialog'));
    const product = dialog.getByRole('combobox', { name: 'Product' });
    await within(product).findByRole('option', { name: /Orders/ });
    await user.selectOptions(product, 'product:checkout/orders');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Output port' }), 'stream');
    await user.click(dialog.getByRole('button', { name: 'Claim' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('It is claimed already.');
  });
});
