import { screen, within } from '@testing-library/react';
import type { ProductPage } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const PAGE = 'GET /api/v1/product-pages/checkout/orders';

async function openPage(changes: Partial<ProductPage> = {}, address = '/products/checkout/orders') {
  const gateway = fakeGateway({ [PAGE]: { ...samples.ordersPage, ...changes } });
  const opened = open(address);
  await screen.findByRole('heading', { name: 'Orders', level: 1 });
  return { gateway, ...opened };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The page of a product', () => {
  test('tells at once what it is, how it stands and whom to ask', async () => {
    await openPage();

    expect(screen.getByText('Every order with its lines.')).toBeVisible();
    expect(screen.getByText('Active')).toBeVisible();
    expect(screen.getByText('1 passing, 1 failing')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Team Checkout' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout@shop.example' })).toHaveAttribute(
      'href',
      'mailto:checkout@shop.example',
    );
  });

  test('renders the description as Markdown, without any HTML in it', async () => {
    const description = 'All orders of *all* shops.<img src="https://elsewhere.example/x.png">';
    await openPage({ product: { ...samples.ordersPage.product, description } });

    expect(await screen.findByText('all', { selector: 'em' })).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  test('names the domain in the address as one segment', async () => {
    const gateway = fakeGateway({
      'GET /api/v1/product-pages/checkout%2Fpayments/payments': samples.ordersPage,
    });
    open('/products/checkout%2Fpayments/payments');

    await screen.findByRole('heading', { name: 'Orders', level: 1 });
    expect(gateway.asked('GET /api/v1/product-pages/checkout%2Fpayments/payments')).toHaveLength(1);
  });

  test('shows the columns behind a port', async () => {
    await openPage();
    const ports = section('Output ports');

    expect(ports.getByRole('heading', { name: 'warehouse' })).toBeVisible();
    const id = ports.getByRole('row', { name: /order_id/ });
    expect(id).toHaveTextContent('uuidnot null');
    expect(id).toHaveTextContent('The same everywhere.');
    expect(ports.getByRole('row', { name: /email/ })).toHaveTextContent('pii');
  });

  test('lets one look for a column where there are many', async () => {
    const table = { ...samples.ordersTable, columns: samples.columns(60) };
    const { user } = await openPage({ datasets: [table] });
    const ports = section('Output ports');
    expect(ports.getAllByRole('row')).toHaveLength(1 + 40);

    await user.type(ports.getByRole('searchbox', { name: 'Filter columns' }), 'column_5');
    expect(ports.getByText('11 of 60')).toBeVisible();
    expect(ports.getAllByRole('row')).toHaveLength(1 + 11);
  });

  test('shows all columns when asked', async () => {
    const table = { ...samples.ordersTable, columns: samples.columns(60) };
    const { user } = await openPage({ datasets: [table] });
    await user.click(screen.getByRole('button', { name: 'Show all 60 columns' }));

    expect(section('Output ports').getAllByRole('row')).toHaveLength(1 + 60);
  });

  test('lists the checks that failed first, with what was observed', async () => {
    await openPage();
    const rows = section('Quality checks').getAllByRole('row');

    expect(rows[1]).toHaveTextContent(/Failed.*orders_fresh.*Newest row is 97 minutes old/);
    expect(rows[2]).toHaveTextContent(/Passed.*order_id_unique/);
  });

  test('says what to do where there is nothing yet', async () => {
    const { product } = samples.ordersPage;
    await openPage({ product: { ...product, outputPorts: [] }, datasets: [] });

    expect(screen.getByText('No output ports yet')).toBeVisible();
    expect(screen.getByText('No checks yet')).toBeVisible();
  });
});

describe('The lineage of a product', () => {
  test('is a graph of links, with what is not shown counted', async () => {
    await openPage();
    const lineage = section('Lineage');

    expect(lineage.getByRole('link', { name: /Payments/ })).toHaveAttribute(
      'href',
      '/products/checkout%2Fpayments/payments',
    );
    expect(lineage.getByText('+3')).toHaveTextContent('+3 more upstream');
  });

  test('is a list too, downstream first, and the address tells which', async () => {
    const { user, address } = await openPage();
    await user.click(screen.getByRole('tab', { name: 'List' }));
    const rows = section('Lineage').getAllByRole('row');

    expect(rows[1]).toHaveTextContent(/Payments.*1 hop downstream/);
    expect(rows[2]).toHaveTextContent(/Carts.*1 hop upstream.*load_orders/);
    expect(address()).toBe('/products/checkout/orders?lineage=list');
  });

  test('opens as the list where the address says so', async () => {
    await openPage({}, '/products/checkout/orders?lineage=list');

    expect(screen.getByRole('tab', { name: 'List', selected: true })).toBeVisible();
    expect(section('Lineage').getByRole('table')).toBeVisible();
  });
});

describe('While services are away, the page of a product', () => {
  test('names them and leaves out what only they know', async () => {
    const { quality: _, lineage: __, ...rest } = samples.ordersPage;
    fakeGateway({ [PAGE]: { ...rest, degraded: ['lineage', 'quality'] } });
    open('/products/checkout/orders');

    const notice = (await screen.findByText('Parts of this page are missing')).closest('div');
    expect(notice).toHaveTextContent('The lineage service does not answer');
    expect(notice).toHaveTextContent('The quality service does not answer');
    expect(screen.queryByRole('region', { name: 'Lineage' })).not.toBeInTheDocument();
    expect(screen.queryByText('Not checked')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Output ports' })).toBeVisible();
  });

  test('does not claim that there are no ports when nobody could tell', async () => {
    const product = { ...samples.ordersPage.product, outputPorts: [] };
    await openPage({ product, datasets: [], degraded: ['catalog'] });

    expect(screen.queryByText('No output ports yet')).not.toBeInTheDocument();
  });
});

describe('A product that is not there', () => {
  test('gives a page that says so', async () => {
    fakeGateway({ [PAGE]: problem(404, 'There is no product:checkout/orders') });
    open('/products/checkout/orders');

    expect(await screen.findByText('There is no product:checkout/orders')).toBeVisible();
  });

  test('for want of the gateway is tried again on request', async () => {
    const gateway = fakeGateway({ [PAGE]: problem(503, 'Away', { traceId: '4bf92f35' }) });
    const { user } = open('/products/checkout/orders');
    await screen.findByRole('heading', { name: 'The gateway does not answer' });

    gateway.answer({ [PAGE]: samples.ordersPage });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  });
});
