import { screen, within } from '@testing-library/react';
import * as catalog from '../testing/catalogSamples';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const section = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The page of a domain', () => {
  const DOMAIN = 'GET /api/v1/domains/checkout%2Fpayments';

  test('tells what it is, who owns it, who belongs to it and what it is part of', async () => {
    fakeGateway({ [DOMAIN]: catalog.payments });
    open('/domains/checkout%2Fpayments');

    expect(await screen.findByRole('heading', { name: 'Payments', level: 1 })).toBeVisible();
    expect(screen.getByText('How orders are paid.')).toBeVisible();
    expect(screen.getByText('team-checkout', { selector: 'dd a' })).toHaveAttribute(
      'href',
      '/teams/team-checkout',
    );
    expect(await screen.findByRole('link', { name: 'Ada Byron' })).toHaveAttribute(
      'href',
      '/people/ada',
    );
    expect(screen.getByText('zoe')).toBeVisible();
    const [parent] = await screen.findAllByRole('link', { name: 'Checkout' });
    expect(parent).toHaveAttribute('href', '/domains/checkout');
  });

  test('lists its subdomains, and what search knows of its products and datasets', async () => {
    const gateway = fakeGateway({
      'GET /api/v1/domains/checkout': { ...catalog.payments, path: 'checkout', title: 'Checkout' },
    });
    open('/domains/checkout');

    const parts = await section('Subdomains');
    expect(parts.getByRole('link', { name: 'Payments' })).toHaveAttribute(
      'href',
      '/domains/checkout%2Fpayments',
    );
    const products = await section('Products');
    expect(await products.findByRole('link', { name: 'Orders' })).toBeVisible();
    const asked = gateway.asked('GET /api/v1/search').map(({ search }) => search);
    expect(asked).toContain('?kind=product&domain=checkout&pageSize=8');
    expect(asked).toContain('?kind=dataset&domain=checkout&pageSize=8');
  });

  test('stands while search is away', async () => {
    fakeGateway({
      [DOMAIN]: catalog.payments,
      'GET /api/v1/search': problem(503, 'The search index does not answer.'),
    });
    open('/domains/checkout%2Fpayments');

    const products = await section('Products');
    expect(await products.findByText('The search index does not answer.')).toBeVisible();
  });

  test('that is not there says so', async () => {
    fakeGateway({ [DOMAIN]: problem(404, 'There is no domain:checkout/payments') });
    open('/domains/checkout%2Fpayments');

    expect(await screen.findByText('There is no domain:checkout/payments')).toBeVisible();
  });
});

describe('The page of a team', () => {
  const TEAM = 'GET /api/v1/teams/team-checkout';

  test('tells how to reach it and who is in it', async () => {
    fakeGateway({ [TEAM]: catalog.team });
    open('/teams/team-checkout');

    expect(await screen.findByRole('heading', { name: 'Team Checkout', level: 1 })).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout@shop.example' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'https://pager.example/checkout' })).toBeVisible();
    expect(await screen.findByText('Robin Roe')).toBeVisible();
    expect(screen.getByText('lead')).toBeVisible();
  });

  test('lists what it owns, with the way to all of it', async () => {
    fakeGateway({
      [TEAM]: catalog.team,
      'GET /api/v1/search': (url: URL) =>
        url.searchParams.get('kind') === 'product'
          ? { ...samples.searchResult, items: [samples.ordersHit], total: 12 }
          : samples.emptyResult,
    });
    open('/teams/team-checkout');

    const products = await section('Products');
    expect(await products.findByRole('link', { name: 'Orders' })).toBeVisible();
    expect(products.getByRole('link', { name: 'See all in search' })).toHaveAttribute(
      'href',
      '/search?kind=product&owner=team-checkout',
    );
    expect(await screen.findByText('No domains yet')).toBeVisible();
  });
});

describe('The history of a thing', () => {
  const answers = {
    'GET /api/v1/domains/checkout%2Fpayments': catalog.payments,
    'GET /api/v1/changes': (url: URL) =>
      url.searchParams.get('pageToken') === 'earlier'
        ? { items: catalog.changes.slice(1) }
        : { items: catalog.changes.slice(0, 1), nextPageToken: 'earlier' },
  };

  test('tells who changed what and why, and shows the difference when asked', async () => {
    const gateway = fakeGateway(answers);
    const { user } = open('/domains/checkout%2Fpayments');
    const history = await section('History');

    expect(await history.findByText('Changed title and members')).toBeVisible();
    expect(await history.findByRole('link', { name: 'Ada Byron' })).toHaveAttribute(
      'href',
      '/people/ada',
    );
    expect(history.getByText('Zoe joined us.')).toBeVisible();
    await user.click(history.getByRole('button', { name: 'Show 2 differences' }));
    const title = history.getByRole('row', { name: /title/ });
    expect(within(title).getByText('Paying')).toBeVisible();
    expect(within(title).getByText('Payments')).toBeVisible();
    expect(history.getByRole('row', { name: /members › zoe/ })).toHaveTextContent('role: analyst');
    expect(gateway.asked('GET /api/v1/changes')[0]?.searchParams.get('urn')).toBe(
      'domain:checkout/payments',
    );
  });

  test('goes back page by page', async () => {
    fakeGateway(answers);
    const { user } = open('/domains/checkout%2Fpayments');
    const history = await section('History');
    await user.click(await history.findByRole('button', { name: 'Show earlier changes' }));

    expect(await history.findByText('Created')).toBeVisible();
    expect(history.queryByRole('button', { name: 'Show earlier changes' })).not.toBeInTheDocument();
  });

  test('does not take the page down with it', async () => {
    fakeGateway({ ...answers, 'GET /api/v1/changes': problem(503, 'Away for a moment') });
    open('/domains/checkout%2Fpayments');
    const history = await section('History');

    expect(await history.findByText('Away for a moment')).toBeVisible();
    expect(history.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
