import { screen, within } from '@testing-library/react';
import type { Product } from '../api/types';
import * as catalog from '../testing/catalogSamples';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const CONSUMERS = 'GET /api/v1/products/checkout/orders/consumers';
const plain = samples.ordersPage.product;

const versions: Product['versions'] = [
  {
    version: '1.0.0',
    publishedAt: '2025-01-05T10:00:00Z',
    deprecatedAt: '2026-01-05T10:00:00Z',
    successor: '2.3.0',
    sunset: '2027-01-31',
  },
  { version: '2.3.0', publishedAt: '2026-01-05T10:00:00Z' },
];

async function openPage(changes: Partial<Product> = {}, answers = {}) {
  const gateway = fakeGateway({
    'GET /api/v1/product-pages/checkout/orders': {
      ...samples.ordersPage,
      product: { ...plain, ...changes },
    },
    [CONSUMERS]: [],
    ...answers,
  });
  const opened = open('/products/checkout/orders');
  await screen.findByRole('heading', { name: 'Orders', level: 1 });
  return { gateway, ...opened };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The page of a product', () => {
  test('names its manager and leads to its links and terms', async () => {
    await openPage({
      manager: 'ada',
      links: [{ title: 'Runbook', url: 'https://wiki.example/orders' }],
      terms: ['term:sales/order'],
    });

    expect(await screen.findByRole('link', { name: 'Ada Byron' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'href',
      'https://wiki.example/orders',
    );
    expect(screen.getByRole('link', { name: 'order' })).toHaveAttribute(
      'href',
      '/search?kind=term&q=order',
    );
    expect(screen.getByRole('link', { name: 'Team Checkout' })).toHaveAttribute(
      'href',
      '/teams/team-checkout',
    );
  });

  test('tells what is not documented yet', async () => {
    await openPage({ completeness: { percent: 77, missing: ['slos', 'purpose'] } });

    expect(screen.getByRole('meter', { name: 'Documentation' })).toHaveAttribute(
      'aria-valuenow',
      '77',
    );
    expect(screen.getByText('Missing: service levels, purpose')).toBeVisible();
  });

  test('shows the contract and the type of an output port', async () => {
    const [port] = plain.outputPorts as [Product['outputPorts'][0]];
    await openPage({ outputPorts: [{ ...port, contract: { id: 'orders', version: '3.1.0' } }] });
    const ports = section('Output ports');

    expect(ports.getByText('table')).toBeVisible();
    expect(ports.getByText('version 3.1.0')).toBeVisible();
  });

  test('shows what it reads: product, version, datasets and contract', async () => {
    await openPage({
      inputPorts: [
        {
          name: 'carts-in',
          description: 'Carts that became orders.',
          product: 'product:checkout/carts',
          version: '1.2.0',
          datasets: ['dataset:s3:raw/carts'],
          contract: { id: 'carts' },
        },
      ],
    });
    const row = within(section('Input ports').getByRole('row', { name: /carts-in/ }));

    expect(row.getByRole('link', { name: 'checkout/carts' })).toHaveAttribute(
      'href',
      '/products/checkout/carts',
    );
    expect(row.getByRole('link', { name: '1.2.0' })).toHaveAttribute(
      'href',
      '/products/checkout/carts/past?version=1.2.0',
    );
    expect(row.getByRole('link', { name: 'raw/carts' })).toBeVisible();
    expect(row.getByText('current version')).toBeVisible();
  });

  test('lists who reads it, by what, and in which version', async () => {
    await openPage({}, { [CONSUMERS]: [catalog.consumer] });
    const row = await section('Consumers').findByRole('row', { name: /Stock/ });

    expect(row).toHaveTextContent(/team-inventory.*orders-in.*1\.0\.0.*a dataset of it/);
  });

  test('says so where nobody reads it, and where nobody can tell', async () => {
    const { client, gateway } = await openPage();
    expect(await section('Consumers').findByText('No known consumers')).toBeVisible();

    gateway.answer({ [CONSUMERS]: problem(503, 'Away for a moment') });
    await client.resetQueries({ queryKey: ['consumers'] });
    expect(await section('Consumers').findByText('Away for a moment')).toBeVisible();
  });

  test('lists its service levels', async () => {
    await openPage({
      slos: [{ property: 'freshness', value: '4', unit: 'h', description: 'On working days.' }],
    });

    expect(section('Service levels').getByRole('row', { name: /freshness/ })).toHaveTextContent(
      '4 hOn working days.',
    );
  });

  test('lists its versions, the latest first, with what to use instead and until when', async () => {
    await openPage({ versions });
    const rows = section('Versions').getAllByRole('row');

    expect(rows[1]).toHaveTextContent(/^2\.3\.0.*Current/);
    expect(rows[2]).toHaveTextContent(/^1\.0\.0.*Deprecated2\.3\.0Jan 31, 2027/);
    expect(screen.getByRole('link', { name: '1.0.0' })).toHaveAttribute(
      'href',
      '/products/checkout/orders/past?version=1.0.0',
    );
  });

  test('says at once that it comes to its end', async () => {
    await openPage({
      lifecycle: 'deprecated',
      successor: 'product:checkout/sales',
      sunset: '2099-01-31',
    });

    const notice = screen.getByText('This product is deprecated').closest('div');
    expect(notice).toHaveTextContent('It can be relied on until Jan 31, 2099.');
    expect(within(notice ?? document.body).getByRole('link')).toHaveAttribute(
      'href',
      '/products/checkout/sales',
    );
  });

  test('keeps what only this organization says folded until asked', async () => {
    const { user } = await openPage({ customProperties: { costCentre: 4711, tiers: ['a', 'b'] } });
    await user.click(screen.getByRole('button', { name: '2 custom properties' }));

    expect(screen.getByRole('row', { name: /costCentre/ })).toHaveTextContent('4711');
    expect(screen.getByRole('row', { name: /tiers/ })).toHaveTextContent('a, b');
  });
});

describe('An earlier version of a product', () => {
  const past = { ...plain, owner: 'team-checkout', version: '1.0.0', title: 'Old orders' };

  test('is shown as it last stood, with the way to what is now', async () => {
    fakeGateway({ 'GET /api/v1/products/checkout/orders/versions/1.0.0': past });
    open('/products/checkout/orders/past?version=1.0.0');

    expect(await screen.findByRole('heading', { name: 'Old orders', level: 1 })).toBeVisible();
    expect(screen.getByText('This is version 1.0.0, as it last stood')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See how it is now' })).toHaveAttribute(
      'href',
      '/products/checkout/orders',
    );
    expect(screen.queryByRole('region', { name: 'Lineage' })).not.toBeInTheDocument();
  });

  test('may be one of any instant', async () => {
    const gateway = fakeGateway({ 'GET /api/v1/products/checkout/orders': past });
    open('/products/checkout/orders/past?asOf=2026-01-05T10:00:00Z');

    expect(await screen.findByText(/^This is how it was on Jan 5, 2026/)).toBeVisible();
    expect(gateway.asked('GET /api/v1/products/checkout/orders')[0]?.searchParams.get('asOf')).toBe(
      '2026-01-05T10:00:00Z',
    );
  });
});
