import { screen, within } from '@testing-library/react';
import type { Notification, NotificationRule } from '../api/types';
import { fakeGateway, nothing, problem } from '../testing/gateway';
import { open } from '../testing/open';
import { INCIDENT_ID } from '../testing/qualitySamples';
import * as samples from '../testing/samples';

const LIST = 'GET /api/v1/notifications';
const RULES = 'GET /api/v1/notification-rules';
const CHANNELS = 'GET /api/v1/notification-channels';

const dead: Notification = {
  id: 'n1',
  incident: INCIDENT_ID,
  change: 'opened',
  severity: 'critical',
  role: 'affected',
  channel: 'controlling',
  rule: 'finance',
  title: '[critical] Incident opened: shop.orders fails',
  state: 'dead',
  createdAt: '2026-03-02T09:30:04Z',
  dueAt: '2026-03-02T09:30:24Z',
  endedAt: '2026-03-02T10:30:24Z',
  attempt: 8,
  fault: 'It was answered with status 410.',
};

const rule: NotificationRule = {
  name: 'finance',
  channel: 'controlling',
  severities: ['critical', 'major'],
  roles: ['owner'],
  domains: ['finance'],
  teams: [],
  tags: [],
  quietHours: { from: '22:00', to: '07:00', days: ['saturday'], timeZone: 'Europe/Berlin' },
  revision: 3,
  updatedAt: '2026-03-01T08:00:00Z',
  updatedBy: 'user:ada',
};

const operator = { ...samples.session, scopes: ['read', 'write', 'operate'] };

function openPage(answers: Record<string, object> = {}, address = '/notifications') {
  const gateway = fakeGateway({
    'GET /api/v1/session': operator,
    [LIST]: { items: [dead] },
    [RULES]: { items: [rule, { ...rule, name: 'all', severities: [], roles: [], domains: [] }] },
    [CHANNELS]: [{ name: 'controlling', kind: 'slack' }],
    ...answers,
  });
  return { gateway, ...open(address) };
}

const table = async (name: string) => within(await screen.findByRole('table', { name }));

describe('The notifications', () => {
  test('that were given up come first, with why', async () => {
    const { gateway } = openPage();
    const [, row] = (await table('Notifications')).getAllByRole('row');

    expect(row).toHaveTextContent(/Given up.*shop.orders fails.*Critical.*Incident opened/);
    expect(row).toHaveTextContent(/status 410.*controlling.*by rule finance.*8 times/);
    expect(screen.getByRole('link', { name: dead.title })).toHaveAttribute(
      'href',
      `/incidents/${INCIDENT_ID}`,
    );
    expect(gateway.asked(LIST)[0]?.searchParams.get('state')).toBe('dead');
  });

  test('are tried again by who operates the mesh', async () => {
    const { gateway, user } = openPage({
      'POST /api/v1/notifications/n1/retry': { ...dead, state: 'waiting' },
    });
    const retry = await screen.findByRole('button', { name: /^Try again: / });
    gateway.answer({ [LIST]: { items: [] } });
    await user.click(retry);

    expect(await screen.findByText('Nothing was given up')).toBeVisible();
    expect(screen.getByText(`It is tried again: ${dead.title}`)).toBeVisible();
    expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
    expect(gateway.asked('POST /api/v1/notifications/n1/retry')).toHaveLength(1);
  });

  test('say why they cannot be tried again', async () => {
    const { user } = openPage({
      'POST /api/v1/notifications/n1/retry': problem(409, 'The notification is delivered.'),
    });
    await user.click(await screen.findByRole('button', { name: /^Try again: / }));

    expect(await screen.findByRole('alert')).toHaveTextContent('The notification is delivered');
  });

  test('are only read by others', async () => {
    openPage({ 'GET /api/v1/session': { ...operator, scopes: ['read'] } });

    expect(await screen.findByText(/Only who may operate/)).toBeVisible();
    await table('Notifications');
    await table('Rules');
    expect(screen.queryByRole('button', { name: /^Try again/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Delete/ })).not.toBeInTheDocument();
  });

  test('are chosen by state, which the address tells', async () => {
    const waiting = { ...dead, state: 'waiting', attempt: 0, fault: '' };
    const { user, address, gateway } = openPage({ [LIST]: { items: [waiting] } });
    await user.click(await screen.findByRole('tab', { name: 'Waiting' }));

    expect(address()).toBe('/notifications?state=waiting');
    const [, row] = (await table('Notifications')).getAllByRole('row');
    expect(row).toHaveTextContent(/Waiting.*not yet.*next/);
    expect(gateway.asked(LIST).at(-1)?.searchParams.get('state')).toBe('waiting');
  });

  test.each([
    ['away', problem(503, 'The quality service does not answer; try again.'), /does not answer/],
    ['kept from the reader', problem(403, 'You may not read notifications.'), /may not read/],
  ])('say so while they are %s, and the rules stand', async (_, answer, words) => {
    openPage({ [LIST]: answer });

    expect(await screen.findByText(words)).toBeVisible();
    expect((await table('Rules')).getByRole('rowheader', { name: 'finance' })).toBeVisible();
  });
});

describe('The rules', () => {
  test('say in words who is told of what, and when nobody is', async () => {
    openPage({ [CHANNELS]: [{ name: 'mail', kind: 'email' }] });
    const [, first, second] = (await table('Rules')).getAllByRole('row');

    expect(first).toHaveTextContent(
      /finance.*critical or major incidents, to owners, of finance22:00 to 07:00 \(Europe\/Berlin\), saturday/,
    );
    expect(second).toHaveTextContent(/all.*Everything/);
    expect(await within(first ?? document.body).findByText('not set up any more')).toBeVisible();
    expect((await table('Channels')).getByText('Mail')).toBeVisible();
  });

  test('are deleted once that is confirmed, as they were seen', async () => {
    const { user, gateway } = openPage({
      'DELETE /api/v1/notification-rules/finance': problem(412, 'The rule is at revision 4.'),
    });
    await user.click(await screen.findByRole('button', { name: 'Delete the rule finance' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Delete the rule finance/ }));
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed the rule');

    gateway.answer({
      'DELETE /api/v1/notification-rules/finance': nothing(),
      [RULES]: { items: [] },
    });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('No rules')).toBeVisible();
    expect(gateway.headers('DELETE /api/v1/notification-rules/finance')).toMatchObject([
      { 'If-Match': '"3"' },
      { 'If-Match': '"3"' },
    ]);
  });
});
