import { screen, within } from '@testing-library/react';
import type { Suggestion } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const mail: Suggestion = {
  id: 7,
  dataset: 'dataset:warehouse:shop.mailing',
  column: 'address',
  tag: 'PII.email',
  state: 'open',
  evidence: [
    { dataset: 'dataset:postgres:shop.customers', column: 'email', transformations: [] },
    {
      dataset: 'dataset:warehouse:shop.mailing',
      column: 'address',
      job: 'job:dbt:mailing',
      transformations: ['IDENTITY'],
      toldAt: '2026-01-05T10:00:00Z',
    },
  ],
  createdAt: '2026-01-05T10:00:00Z',
};

const LIST = 'GET /api/v1/suggestions';

describe('The suggestions', () => {
  test('tell what is suggested, and the way of the data that is the reason', async () => {
    fakeGateway({ [LIST]: { items: [mail] } });
    open('/suggestions');

    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(
      'address may deserve PII.email',
    );
    const way = within(screen.getByRole('list', { name: /the way of the data/ }));
    const [source, target] = way.getAllByRole('listitem');
    expect(source).toHaveTextContent('shop.customersemailhas the tag PII.email');
    expect(target).toHaveTextContent(/by way of mailing\s*identity\s*shop.mailing\s*address/);
  });

  test('are accepted by keyboard, and leave the list', async () => {
    const gateway = fakeGateway({
      [LIST]: { items: [mail] },
      'POST /api/v1/suggestions/7/accept': { ...mail, state: 'accepted' },
    });
    const { user } = open('/suggestions');
    const accept = await screen.findByRole('button', { name: 'Accept PII.email for address' });
    gateway.answer({ [LIST]: { items: [] } });
    accept.focus();
    await user.keyboard('{Enter}');

    expect(await screen.findByText('Nothing to decide')).toBeVisible();
    expect(screen.getByText('Accepted: PII.email, address')).toBeVisible();
    expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
  });

  test('are dismissed with a reason', async () => {
    const gateway = fakeGateway({
      [LIST]: { items: [mail] },
      'POST /api/v1/suggestions/7/dismiss': { ...mail, state: 'dismissed' },
    });
    const { user } = open('/suggestions');
    await user.click(await screen.findByRole('button', { name: 'Dismiss PII.email for address' }));
    await user.type(screen.getByRole('textbox', { name: /Why the column/ }), 'Only the domain. ');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));

    expect(await screen.findByText('Dismissed: PII.email, address')).toBeVisible();
    expect(gateway.sent('POST /api/v1/suggestions/7/dismiss')).toEqual([
      { reason: 'Only the domain.' },
    ]);
  });

  test('say why they could not be decided', async () => {
    fakeGateway({
      [LIST]: { items: [mail] },
      'POST /api/v1/suggestions/7/accept': problem(409, 'Nobody owns the dataset: claim it first.'),
    });
    const { user } = open('/suggestions');
    await user.click(await screen.findByRole('button', { name: /^Accept/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent('claim it first');
  });

  test('are narrowed by state and domain, which the address tells', async () => {
    const gateway = fakeGateway({
      [LIST]: {
        items: [{ ...mail, state: 'dismissed', decidedBy: 'user:ada', reason: 'Only the domain.' }],
      },
    });
    const { user, address } = open('/suggestions');
    await user.click(await screen.findByRole('tab', { name: 'Dismissed' }));
    expect(await screen.findByText('Only the domain.')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Ada Byron' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Accept/ })).not.toBeInTheDocument();

    const domains = screen.getByRole('combobox', { name: 'Domain' });
    await user.selectOptions(domains, 'checkout/payments');
    expect(address()).toBe('/suggestions?state=dismissed&domain=checkout/payments');
    expect(gateway.asked(LIST).at(-1)?.search).toBe(
      '?state=dismissed&domain=checkout%2Fpayments&pageSize=20',
    );
  });

  test('can only be read by who may only read', async () => {
    fakeGateway({
      [LIST]: { items: [mail] },
      'GET /api/v1/session': { ...samples.session, scopes: ['read'] },
    });
    open('/suggestions');

    expect(await screen.findByText('PII.email')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Accept/ })).not.toBeInTheDocument();
  });
});

describe('The page of a dataset', () => {
  test('counts the suggestions for its columns, and leads to them', async () => {
    fakeGateway({
      [LIST]: { items: [mail, { ...mail, id: 8 }] },
      'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders': samples.dataset,
    });
    open(`/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`);

    expect(await screen.findByRole('link', { name: '2 suggestions' })).toHaveAttribute(
      'href',
      `/suggestions?dataset=${encodeURIComponent(samples.dataset.urn)}`,
    );
  });
});
