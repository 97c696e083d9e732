import { screen, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { contract, difference } from '../testing/contractSamples';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const PATH = '/api/v1/contracts/orders-latest';
const YAML = 'id: orders-latest\nversion: 2.0.0\n';

const answers = {
  [`GET ${PATH}`]: contract,
  [`GET ${PATH}/diff`]: difference,
  [`GET ${PATH}/versions/2.0.0/document`]: new Response(YAML, {
    headers: { 'Content-Type': 'application/yaml' },
  }),
  'GET /api/v1/products/checkout/orders': {
    ...samples.ordersPage.product,
    outputPorts: [
      { ...samples.ordersPage.product.outputPorts[0], contract: { id: 'orders-latest' } },
    ],
  },
};

const section = async (name: string) => within(await screen.findByRole('region', { name }));

async function openPage(changes = {}) {
  const gateway = fakeGateway({ ...answers, ...changes });
  const opened = open('/contracts/orders-latest');
  await screen.findByText('Orders latest', { selector: 'h1' });
  return { gateway, ...opened };
}

describe('The page of a contract', () => {
  test('tells what it is, who answers for it and what it is about', async () => {
    await openPage();

    expect(screen.getByText('version 2.0.0, in force')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'team-checkout' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout/orders' })).toHaveAttribute(
      'href',
      '/products/checkout/orders',
    );
    expect(screen.getByRole('link', { name: 'shop.orders' })).toBeVisible();
    const overview = await section('Overview');
    expect(await overview.findByText('2020')).toBeVisible();
  });

  test('shows its columns with their keys, nested ones below', async () => {
    await openPage();
    const schema = await section('Schema');

    expect(schema.getByRole('row', { name: /order_id\s*primary key/ })).toHaveTextContent(
      'uuidnot null',
    );
    expect(schema.getByRole('row', { name: /email/ })).toHaveTextContent('confidential');
    expect(schema.getByRole('row', { name: /^sku/ })).toBeVisible();
  });

  test('says what it promises and where the data is', async () => {
    await openPage();

    const rules = await section('Quality rules');
    expect(rules.getByRole('row', { name: /not empty/ })).toHaveTextContent(
      'row count must be greater than 0',
    );
    expect(rules.getByRole('row', { name: /sane/ })).toHaveTextContent(
      'must be between 10 and 1000',
    );
    expect(rules.getByRole('row', { name: /^null values/ })).toHaveTextContent('shop.orders.email');
    expect(
      (await section('Service levels')).getByRole('row', { name: /latency/ }),
    ).toHaveTextContent('1 d');
    expect((await section('Servers')).getByRole('row', { name: /^shop/ })).toHaveTextContent(
      'hostshop-dbport5432',
    );
  });

  test('names the ports under it, and the people', async () => {
    await openPage();

    const ports = await section('Ports under it');
    expect(await ports.findByRole('row', { name: /Orders/ })).toHaveTextContent('warehouseOutput');
    const people = await section('Team, roles and support');
    expect(await people.findByRole('link', { name: 'Ada Byron' })).toHaveAttribute(
      'href',
      '/people/ada',
    );
    expect(people.getByRole('link', { name: 'https://chat.example/orders' })).toBeVisible();
  });

  test('shows the document, to be copied and downloaded', async () => {
    await openPage();
    const document = await section('Document');

    expect(await document.findByRole('group', { name: 'Document' })).toHaveTextContent(
      'id: orders-latest version: 2.0.0',
    );
    expect(document.getByRole('button', { name: 'Copy document' })).toBeVisible();
    const download = document.getByRole('link', { name: 'Download' });
    expect(download).toHaveAttribute('href', `${PATH}/versions/2.0.0/document`);
    expect(download).toHaveAttribute('download', 'orders-latest-2.0.0.yaml');
  });

  test('stands where its document does not come', async () => {
    await openPage({
      [`GET ${PATH}/versions/2.0.0/document`]: problem(503, 'Away for a moment'),
    });

    expect(await (await section('Document')).findByText('Away for a moment')).toBeVisible();
  });
});

describe('The versions of a contract', () => {
  test('are listed, and each has its page', async () => {
    const { user, address } = await openPage({
      [`GET ${PATH}/versions/1.1.0`]: { ...contract, version: '1.1.0', lifecycle: 'deprecated' },
    });
    const versions = await section('Versions');
    expect(await versions.findByRole('link', { name: 'Ada Byron' })).toBeVisible();
    await user.click(versions.getByRole('link', { name: '1.1.0' }));

    expect(await screen.findByText('This is version 1.1.0')).toBeVisible();
    expect(screen.getByText(/Version 2.0.0 is in force/)).toBeVisible();
    expect(address()).toBe('/contracts/orders-latest?version=1.1.0');
  });

  test('differ in what is told with kind and reason', async () => {
    const { gateway } = await openPage();
    const changes = await section('What changed');

    expect(
      await changes.findByText('Who relies on the older version may have to act'),
    ).toBeVisible();
    expect(changes.getByText(/1 breaking, 1 cosmetic/)).toBeVisible();
    const [, removed, described] = changes.getAllByRole('row');
    expect(removed).toHaveTextContent(/Breaking.*phone.*removed.*finds it no more/);
    expect(described).toHaveTextContent(/Cosmetic.*Where the receipt goes/);
    expect(gateway.asked(`GET ${PATH}/diff`)[0]?.search).toBe('?from=1.1.0&to=2.0.0');
  });

  test('are compared as one chooses, and the address tells which', async () => {
    const { user, gateway, address } = await openPage();
    const changes = await section('What changed');
    await user.selectOptions(changes.getByRole('combobox', { name: 'From' }), '2.0.0');

    expect(address()).toBe('/contracts/orders-latest?from=2.0.0&to=2.0.0');
    expect(gateway.asked(`GET ${PATH}/diff`).at(-1)?.search).toBe('?from=2.0.0&to=2.0.0');
  });
});
