import { act, screen, waitFor, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const SEARCH = 'GET /api/v1/search';

async function result(name: string) {
  const link = await screen.findByRole('link', { name });
  return within(link.closest('article') ?? link);
}

describe('A result', () => {
  test('leads to the thing and tells where it belongs and how it stands', async () => {
    fakeGateway();
    open('/search?q=order');
    const orders = await result('Orders');

    expect(orders.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/products/checkout/orders',
    );
    expect(await orders.findByRole('link', { name: 'Checkout' })).toBeVisible();
    expect(orders.getByText('team-checkout')).toBeVisible();
    expect(orders.getByText('Failing')).toBeVisible();
  });

  test('shows which of its words matched, and in which column', async () => {
    fakeGateway();
    open('/search?q=order');
    const orders = await result('Orders');

    const marks = orders.getAllByText(/^order/i, { selector: 'mark' });
    expect(marks.map((mark) => mark.textContent)).toEqual(['Orders', 'order']);
    expect(orders.getByText(/^column/)).toHaveTextContent('column order_id');
  });

  test('of a job tells how its last run went', async () => {
    fakeGateway();
    open('/search');
    const job = await result('load_orders');

    expect(job.getByText(/Last run/)).toHaveTextContent('Last run Failed');
  });

  test('of a domain or team leads to its page', async () => {
    const hit = { urn: 'team:team-checkout', kind: 'team', name: 'team-checkout' };
    fakeGateway({ [SEARCH]: { ...samples.searchResult, items: [hit] } });
    open('/search');

    expect(await screen.findByRole('link', { name: 'team-checkout' })).toHaveAttribute(
      'href',
      '/teams/team-checkout',
    );
  });
});

describe('The facets', () => {
  test('offer values with counts, and those in the address are chosen', async () => {
    fakeGateway();
    open('/search?kind=product&kind=job');
    const kinds = within(await screen.findByRole('group', { name: 'Kind' }));

    expect(await kinds.findByRole('checkbox', { name: /Products 4/ })).toBeChecked();
    expect(kinds.getByRole('checkbox', { name: /Jobs 1/ })).toBeChecked();
  });

  test('narrow the results when chosen, and the address tells it', async () => {
    const gateway = fakeGateway();
    const { user, address } = open('/search?q=order');
    await user.click(await screen.findByRole('checkbox', { name: /Checkout/ }));
    await user.click(await screen.findByRole('checkbox', { name: /Inventory/ }));

    await waitFor(() => {
      expect(address()).toBe('/search?q=order&domain=checkout&domain=inventory');
    });
    expect(gateway.asked(SEARCH).at(-1)?.searchParams.getAll('domain')).toEqual([
      'checkout',
      'inventory',
    ]);
  });

  test('are dropped one by one, or all at once', async () => {
    fakeGateway();
    const { user, address } = open('/search?q=order&kind=product&quality=failing');
    await user.click(await screen.findByRole('button', { name: 'Remove filter Kind: Products' }));
    expect(address()).toBe('/search?q=order&quality=failing');

    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(address()).toBe('/search?q=order');
  });

  test('come back with the back button', async () => {
    fakeGateway();
    const { user, history } = open('/search?kind=product');
    await user.click(await screen.findByRole('checkbox', { name: /Products/ }));
    expect(screen.getByRole('checkbox', { name: /Products/ })).not.toBeChecked();

    act(() => {
      history.back();
    });
    await waitFor(() => {
      expect(screen.getByRole('checkbox', { name: /Products/ })).toBeChecked();
    });
  });
});

describe('Typing', () => {
  test('on the search page searches after a pause, with the filters that hold', async () => {
    const gateway = fakeGateway();
    const { user, address } = open('/search?kind=product');
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'cart');

    await waitFor(() => {
      expect(address()).toBe('/search?kind=product&q=cart');
    });
    await waitFor(() => {
      expect(gateway.asked(SEARCH).map((url) => url.searchParams.get('q'))).toEqual([null, 'cart']);
    });
  });

  test('elsewhere searches when asked to', async () => {
    fakeGateway();
    const { user, address } = open('/status');
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'cart{Enter}');

    await waitFor(() => {
      expect(address()).toBe('/search?q=cart');
    });
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('cart');
  });
});

describe('The search page', () => {
  test('says when only similar words were found', async () => {
    fakeGateway({ [SEARCH]: { ...samples.searchResult, relaxed: true } });
    open('/search?q=oders');

    expect(await screen.findByText(/Nothing holds “oders”/)).toBeVisible();
  });

  test('shows more when there is more', async () => {
    fakeGateway({
      [SEARCH]: (url: URL) =>
        url.searchParams.get('pageToken') === 'second'
          ? { ...samples.searchResult, items: [samples.loadOrdersHit] }
          : { ...samples.searchResult, items: [samples.ordersHit], nextPageToken: 'second' },
    });
    const { user } = open('/search');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));

    expect(await screen.findByRole('link', { name: 'load_orders' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Orders' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  test('warns when events have waited long to be published', async () => {
    const [catalog, ...others] = samples.status.services;
    const late = { ...catalog, outbox: { waiting: 3, oldestAge: 'PT48.2S' } };
    fakeGateway({ 'GET /api/v1/status': { ...samples.status, services: [late, ...others] } });
    open('/search');

    expect(await screen.findByText(/Search is behind/)).toBeVisible();
  });

  test('names who failed, and the trace to quote', async () => {
    fakeGateway({ [SEARCH]: problem(503, 'Elasticsearch is away', { traceId: '4bf92f35' }) });
    open('/search?q=order');

    expect(await screen.findByRole('heading', { name: 'Search does not answer' })).toBeVisible();
    expect(screen.getByText('4bf92f35')).toBeVisible();
  });

  test('names each fault of a request that was refused', async () => {
    fakeGateway({
      [SEARCH]: problem(400, 'invalid', {
        title: 'The request is not valid',
        violations: [{ field: 'q', message: 'must have at most 500 characters' }],
      }),
    });
    open('/search?q=order');

    expect(await screen.findByText(/at most 500 characters/)).toHaveTextContent(/^q must have/);
  });
});

describe('Where nothing is found', () => {
  test.each([
    ['/search?q=zzz', 'Nothing found', 'Browse everything'],
    ['/search?q=zzz&kind=job', 'Nothing found with these filters', 'Clear all filters'],
  ])('at %s it says "%s" and offers "%s"', async (address, title, way) => {
    fakeGateway({ [SEARCH]: samples.emptyResult });
    open(address);

    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('link', { name: way })).toBeVisible();
  });

  test('in an empty catalog it says how things get there', async () => {
    fakeGateway({ [SEARCH]: samples.emptyResult });
    open('/search');

    expect(await screen.findByText('The catalog is empty')).toBeVisible();
  });
});
