import { screen, waitFor } from '@testing-library/react';
import { fakeGateway } from '../testing/gateway';
import { open } from '../testing/open';

describe('The menu of places', () => {
  test.each([
    ['Contracts', '/search?kind=contract'],
    ['People', '/search?kind=person'],
    ['Subjects', '/subjects'],
    ['Incidents', '/incidents'],
    ['Suggestions', '/suggestions'],
    ['Connectors', '/connectors'],
    ['Notifications', '/notifications'],
  ])('leads to %s', async (place, expected) => {
    fakeGateway({
      'GET /api/v1/subjects': { items: [] },
      'GET /api/v1/connectors': { items: [] },
    });
    const { user, address } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Browse' }));
    await user.click(await screen.findByRole('menuitem', { name: place }));

    // Until the place is there, the page that one leaves may be hidden.
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    });
    expect(address()).toBe(expected);
  });

  test('leaves the description of the API to the account', async () => {
    fakeGateway();
    const { user } = open('/');
    await user.click(await screen.findByRole('button', { name: 'Account of Robin' }));

    const api = await screen.findByRole('menuitem', { name: 'API description' });
    expect(api).toHaveAttribute('href', '/api/v1/openapi');
    expect(api).toHaveAttribute('target', '_blank');
  });
});
