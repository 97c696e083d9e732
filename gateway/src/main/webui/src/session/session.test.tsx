import { screen, waitFor } from '@testing-library/react';
import { fakeGateway, nothing, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

describe('Who is not signed in', () => {
  test('is offered the name that the gateway offers, and then sees the page asked for', async () => {
    const gateway = fakeGateway({
      'GET /api/v1/session': samples.nobody,
      'POST /api/v1/session': nothing(),
      'GET /api/v1/product-pages/checkout/orders': problem(401, 'Sign in first'),
    });
    const { user } = open('/products/checkout/orders');
    const button = await screen.findByRole('button', { name: 'Sign in as Robin' });

    gateway.answer({
      'GET /api/v1/session': samples.session,
      'GET /api/v1/product-pages/checkout/orders': samples.ordersPage,
    });
    await user.click(button);

    expect(await screen.findByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
    expect(gateway.asked('POST /api/v1/session')).toHaveLength(1);
  });

  test('reads how to get access where no name is offered', async () => {
    fakeGateway({ 'GET /api/v1/session': { scopes: [] } });
    open('/');

    expect(await screen.findByText('You cannot sign in from this browser')).toBeVisible();
    expect(screen.getByText(/Ask the operator/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('reads why signing in was refused', async () => {
    fakeGateway({
      'GET /api/v1/session': samples.nobody,
      'POST /api/v1/session': problem(403, 'Only on the machine that runs the mesh.'),
    });
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Sign in as Robin' }));

    expect(await screen.findByText('Only on the machine that runs the mesh.')).toBeVisible();
  });
});

describe('Who is signed in', () => {
  test('can sign out, and nothing seen stays in memory', async () => {
    const gateway = fakeGateway({ 'DELETE /api/v1/session': nothing() });
    const { user, client } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Account of Robin' }));

    gateway.answer({ 'GET /api/v1/session': samples.nobody });
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

    expect(await screen.findByRole('button', { name: 'Sign in as Robin' })).toBeVisible();
    await waitFor(() => {
      expect(client.getQueryCache().getAll()).toHaveLength(1);
    });
  });

  test('is led to the sign-in page when the session ends', async () => {
    const gateway = fakeGateway();
    const { user } = open('/search');
    await screen.findByRole('link', { name: 'Orders' });

    gateway.answer({
      'GET /api/v1/session': samples.nobody,
      'GET /api/v1/search': problem(401, 'Sign in first'),
    });
    await user.click(screen.getByRole('checkbox', { name: /Products/ }));

    expect(await screen.findByRole('button', { name: 'Sign in as Robin' })).toBeVisible();
  });
});
