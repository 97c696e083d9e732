import { screen } from '@testing-library/react';
import { fakeGateway } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const field = () => screen.findByRole('searchbox', { name: 'Search' });

describe('The keyboard', () => {
  test.each(['/', '{Control>}k{/Control}', '{Meta>}k{/Meta}'])(
    'leads to the search field by %s, ready to type over what is there',
    async (keys) => {
      fakeGateway();
      const { user } = open('/search?q=order');
      await field();
      await user.keyboard(keys);

      expect(await field()).toHaveFocus();
      await user.keyboard('cart');
      expect(await field()).toHaveValue('cart');
    },
  );

  test('leads to the large field where that is the one', async () => {
    fakeGateway();
    const { user } = open('/');
    await field();
    await user.keyboard('/');

    expect(await field()).toHaveFocus();
  });

  test('types a slash while one types', async () => {
    fakeGateway();
    const { user } = open('/');
    await user.type(await field(), 'raw/orders');

    expect(await field()).toHaveValue('raw/orders');
  });

  test('skips to the content first of all', async () => {
    fakeGateway();
    const { user } = open('/search');
    await screen.findByRole('link', { name: 'Orders' });
    await user.tab();

    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  });

  test('stands at the top of the page that a link led to', async () => {
    fakeGateway({ 'GET /api/v1/product-pages/checkout/orders': samples.ordersPage });
    const { user } = open('/search');
    (await screen.findByRole('link', { name: 'Orders' })).focus();
    await user.keyboard('{Enter}');

    await screen.findByRole('heading', { name: 'Orders', level: 1 });
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('chooses a theme, which is remembered', async () => {
    fakeGateway();
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Theme: Like the system' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));

    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('meshwork.theme')).toBe('dark');
    expect(await screen.findByRole('button', { name: 'Theme: Dark' })).toBeVisible();
  });
});

describe('An address that leads nowhere', () => {
  test('says so and leads home', async () => {
    fakeGateway();
    open('/nowhere');

    expect(
      await screen.findByRole('heading', { name: 'There is no such thing here' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the start page' })).toHaveAttribute('href', '/');
  });
});
