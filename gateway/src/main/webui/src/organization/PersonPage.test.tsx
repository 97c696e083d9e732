import { screen, within } from '@testing-library/react';
import * as catalog from '../testing/catalogSamples';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';

const answers = {
  'GET /api/v1/people/ada': catalog.people[0] ?? {},
  'GET /api/v1/people/ada/roles': [
    { urn: 'domain:checkout/payments', title: 'Payments', role: 'steward' },
    { urn: 'product:checkout/orders', title: 'Orders', role: 'manager' },
    { urn: 'team:team-checkout', title: 'Team Checkout', role: 'lead' },
  ],
};

describe('The page of a person', () => {
  test('tells how to reach them and what they do', async () => {
    fakeGateway(answers);
    open('/people/ada');

    expect(await screen.findByRole('heading', { name: 'Ada Byron', level: 1 })).toBeVisible();
    expect(screen.getByRole('link', { name: 'ada@shop.example' })).toHaveAttribute(
      'href',
      'mailto:ada@shop.example',
    );
    const roles = within(await screen.findByRole('region', { name: 'What they do' }));
    const links = (await roles.findAllByRole('link')).map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/teams/team-checkout',
      '/domains/checkout%2Fpayments',
      '/products/checkout/orders',
    ]);
    expect(roles.getByText('steward')).toBeVisible();
  });

  test('stands while their roles are away', async () => {
    fakeGateway({ ...answers, 'GET /api/v1/people/ada/roles': problem(503, 'Away for a moment') });
    open('/people/ada');

    expect(await screen.findByText('Away for a moment')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Ada Byron', level: 1 })).toBeVisible();
  });
});
