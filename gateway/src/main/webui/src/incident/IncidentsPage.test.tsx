import { screen, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as quality from '../testing/qualitySamples';
import * as samples from '../testing/samples';

const LIST = 'GET /api/v1/incidents';

describe('The incidents', () => {
  test('that go on tell what fails, how much it matters, whose it is and what is affected', async () => {
    const gateway = fakeGateway({ [LIST]: { items: [quality.incident] } });
    open('/incidents');

    const [, row] = await screen.findAllByRole('row');
    expect(row).toHaveTextContent(/Critical.*Open.*shop.orders fails.*team-checkout.*Checkout/);
    expect(row).toHaveTextContent(/Nobody yet.*ago7 datasets, 1 other product/);
    expect(screen.getByRole('link', { name: quality.incident.title })).toHaveAttribute(
      'href',
      `/incidents/${quality.INCIDENT_ID}`,
    );
    expect(gateway.asked(LIST)[0]?.search).toBe('?state=open&state=acknowledged&pageSize=25');
  });

  test('are narrowed by state, severity and domain, which the address tells', async () => {
    const gateway = fakeGateway({ [LIST]: { items: [quality.incident] } });
    const { user, address } = open('/incidents');
    await user.click(await screen.findByRole('tab', { name: 'Resolved' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'major');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Domain of the cause' }),
      'checkout',
    );

    expect(address()).toBe('/incidents?state=resolved&severity=major&domain=checkout');
    await screen.findByRole('link', { name: quality.incident.title });
    expect(gateway.asked(LIST).at(-1)?.search).toBe(
      '?state=resolved&severity=major&domain=checkout&pageSize=25',
    );
  });

  test('of one dataset say so, with the way to all', async () => {
    fakeGateway();
    const { user, address } = open(
      `/incidents?state=all&dataset=${encodeURIComponent(samples.dataset.urn)}`,
    );

    expect(await screen.findByText('No incidents yet')).toBeVisible();
    expect(screen.getByText(/There may be others/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'See all' }));
    expect(address()).toBe('/incidents?state=all');
  });

  test('come page by page', async () => {
    const second = { ...quality.incident, id: 'second', title: 'The second' };
    fakeGateway({
      [LIST]: (url: URL) =>
        url.searchParams.get('pageToken') === 'next'
          ? { items: [second] }
          : { items: [quality.incident], nextPageToken: 'next' },
    });
    const { user } = open('/incidents');
    await user.click(await screen.findByRole('button', { name: 'Show earlier incidents' }));

    expect(await screen.findByRole('link', { name: 'The second' })).toBeVisible();
    expect(screen.getByRole('link', { name: quality.incident.title })).toBeVisible();
  });

  test.each([
    ['away', problem(503, 'The quality service does not answer; try again.'), /does not answer/],
    ['kept from the reader', problem(403, 'You may not read incidents.'), /may not read/],
  ])('say so while they are %s', async (_, answer, words) => {
    const gateway = fakeGateway({ [LIST]: answer });
    const { user } = open('/incidents');
    expect(await screen.findByText(words)).toBeVisible();

    gateway.answer({ [LIST]: { items: [] } });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing is wrong that is known')).toBeVisible();
  });
});

describe('What goes on', () => {
  const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';

  test('is told on the page of a dataset', async () => {
    const gateway = fakeGateway({
      [DATASET]: samples.dataset,
      [LIST]: { items: [quality.incident], nextPageToken: 'more' },
    });
    open(`/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`);

    const title = await screen.findByText('More than 1 incident going on');
    const notice = within(title.closest<HTMLElement>('[role=status]') ?? document.body);
    expect(notice.getByRole('link', { name: quality.incident.title })).toBeVisible();
    expect(notice.getByText('Critical')).toBeVisible();
    expect(gateway.asked(LIST)[0]?.searchParams.get('dataset')).toBe(samples.dataset.urn);
  });

  test('is told on the page of a product, which stands without', async () => {
    const PAGE = 'GET /api/v1/product-pages/checkout/orders';
    const gateway = fakeGateway({ [PAGE]: samples.ordersPage, [LIST]: problem(503, 'Away') });
    open('/products/checkout/orders');

    expect(await screen.findByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
    expect(screen.queryByText(/going on/)).not.toBeInTheDocument();
    expect(gateway.asked(LIST)[0]?.searchParams.get('product')).toBe('product:checkout/orders');
  });
});
