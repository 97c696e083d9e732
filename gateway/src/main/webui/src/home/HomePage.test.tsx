import { screen, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

async function card(title: string) {
  const link = await screen.findByRole('link', { name: title });
  return within(link.closest('article') ?? link);
}

describe('The home page', () => {
  test('shows the domains with their products, leading to them', async () => {
    fakeGateway();
    open('/');
    const checkout = await card('Checkout');

    expect(await checkout.findByText('3 products')).toBeVisible();
    expect(checkout.getByText('1 subdomain')).toBeVisible();
    expect(checkout.getByRole('link')).toHaveAttribute('href', '/domains/checkout');
    expect(screen.queryByRole('link', { name: 'Payments' })).not.toBeInTheDocument();
  });

  test('tells in a line how the mesh is doing', async () => {
    fakeGateway();
    open('/');

    expect(await screen.findByText(/3 of 3 services ready/)).toHaveTextContent(
      '3 of 3 services ready · 1,284 things to be found · search is up to date',
    );
  });

  test('leads to all there is of each kind', async () => {
    fakeGateway();
    open('/');

    expect(await screen.findByRole('link', { name: /4 Products/ })).toHaveAttribute(
      'href',
      '/search?kind=product',
    );
  });

  test('explains itself in a mesh that is new', async () => {
    fakeGateway({
      'GET /api/v1/domains': { items: [] },
      'GET /api/v1/search': samples.emptyResult,
    });
    open('/');

    expect(await screen.findByText('There are no domains yet')).toBeVisible();
  });

  test('shows the domains without counts while search is away', async () => {
    fakeGateway({ 'GET /api/v1/search': problem(503, 'The search index does not answer.') });
    open('/');
    await card('Checkout');

    expect(await screen.findByText('The search index does not answer.')).toBeVisible();
    expect(screen.queryByText(/products$/)).not.toBeInTheDocument();
  });
});
