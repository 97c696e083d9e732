import { screen, waitFor, within } from '@testing-library/react';
import type { NotificationRule } from '../api/types';
import { barriers } from '../testing/axe';
import { fakeGateway, nothing, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const RULES = 'GET /api/v1/notification-rules';
const CHANNELS = 'GET /api/v1/notification-channels';
const ORDERS = '/api/v1/notification-rules/orders';

const rule: NotificationRule = {
  name: 'orders',
  channel: 'orders-alerts',
  severities: ['major', 'critical'],
  roles: [],
  domains: ['checkout'],
  teams: [],
  tags: [],
  quietHours: { from: '22:00', to: '07:00', days: [], timeZone: 'Europe/Berlin' },
  revision: 3,
  updatedAt: '2026-03-01T08:00:00Z',
  updatedBy: 'user:ada',
};

function openPage(rules: NotificationRule[], answers: Record<string, object> = {}) {
  const gateway = fakeGateway({
    'GET /api/v1/notifications': { items: [] },
    'GET /api/v1/teams': { items: [{ name: 'checkout', title: 'Checkout people' }] },
    [RULES]: { items: rules },
    [CHANNELS]: [
      { name: 'orders-alerts', kind: 'slack' },
      { name: 'mail', kind: 'email' },
    ],
    ...answers,
  });
  return { gateway, ...open('/notifications') };
}

async function openDialog(user: ReturnType<typeof open>['user'], button: string, title = button) {
  await user.click(await screen.findByRole('button', { name: button }));
  const dialog = within(await screen.findByRole('dialog', { name: title }));
  await dialog.findByRole('button', { name: 'Save' });
  return dialog;
}

describe('A new rule', () => {
  test('is written part by part, in words that say what it will do', async () => {
    const { user, gateway } = openPage([]);
    const dialog = await openDialog(user, 'New rule');
    const words = dialog.getByRole('status');
    expect(words).toHaveTextContent('Tells … of all incidents.');

    await user.type(dialog.getByLabelText('Name'), 'orders');
    await user.selectOptions(dialog.getByLabelText('Channel'), 'orders-alerts (Slack webhook)');
    await user.click(dialog.getByRole('checkbox', { name: 'Major' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Critical' }));
    await user.click(dialog.getByRole('checkbox', { name: 'what is theirs is made of it' }));
    await user.type(dialog.getByLabelText('Domains', { selector: 'input' }), 'checkout{Enter}');
    await user.type(dialog.getByLabelText('Tags of products'), 'pii');
    await user.click(dialog.getByRole('switch', { name: /^At some hours/ }));
    await user.clear(dialog.getByLabelText('Time zone'));
    await user.type(dialog.getByLabelText('Time zone'), 'CET');
    await user.click(dialog.getByRole('checkbox', { name: 'Sunday' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Saturday' }));
    expect(words).toHaveTextContent(
      'Tells orders-alerts by Slack of critical and major incidents that reach products tagged pii in checkout; on Saturdays and Sundays from 22:00 to 07:00 (CET) only of critical ones, and of the others afterwards, if they still go on.',
    );

    gateway.answer({ [`PUT ${ORDERS}`]: rule, [RULES]: { items: [rule] } });
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(
      await screen.findByText('The rule orders is saved. It holds from now on.'),
    ).toBeVisible();
    expect(await screen.findByRole('rowheader', { name: 'orders' })).toBeVisible();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'New rule' })).toHaveFocus();
    });
    expect(gateway.sent(`PUT ${ORDERS}`)).toEqual([
      {
        channel: 'orders-alerts',
        severities: ['critical', 'major'],
        roles: ['affected'],
        domains: ['checkout'],
        teams: [],
        tags: ['pii'],
        quietHours: {
          from: '22:00',
          to: '07:00',
          days: ['saturday', 'sunday'],
          timeZone: 'CET',
        },
      },
    ]);
    expect(gateway.headers(`PUT ${ORDERS}`)).toMatchObject([{ 'If-None-Match': '*' }]);
  });

  test('can be written by everybody', async () => {
    const { user } = openPage([rule]);
    await openDialog(user, 'Edit the rule orders');

    expect(await barriers(screen.getByRole('dialog'))).toEqual([]);
  });

  test('is told where the service finds fault with it, which is gone to', async () => {
    const { user } = openPage([], {
      'PUT /api/v1/notification-rules/Orders': problem(400, 'The request has 3 faults.', {
        violations: [
          { field: 'name', message: 'must be lower-case letters' },
          { field: 'domains[0].<list element>', message: 'must not be blank' },
          { field: 'severities', message: 'must be known' },
        ],
      }),
    });
    const dialog = await openDialog(user, 'New rule');
    const name = dialog.getByLabelText('Name');
    await user.type(name, 'Orders');
    await user.selectOptions(dialog.getByLabelText('Channel'), 'mail');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It was not saved. Mend what is marked above.',
    );
    expect(name).toHaveFocus();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/^Must be lower-case letters/);
    expect(dialog.getByLabelText('Domains', { selector: 'input' })).toHaveAccessibleDescription(
      /^Must not be blank/,
    );
    expect(dialog.getByRole('group', { name: 'Severity' })).toHaveAccessibleDescription(
      /^Must be known/,
    );
    expect(dialog.getByLabelText('Channel')).toBeValid();
    expect(await barriers(screen.getByRole('dialog'))).toEqual([]);
  });

  test('does not take the place of another of its name', async () => {
    const { user } = openPage([], { [`PUT ${ORDERS}`]: problem(412, 'It is at revision 3.') });
    const dialog = await openDialog(user, 'New rule');
    await user.type(dialog.getByLabelText('Name'), 'orders');
    await user.selectOptions(dialog.getByLabelText('Channel'), 'mail');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByText(/There is a rule of that name already/)).toBeVisible();
    expect(dialog.getByLabelText('Name')).toHaveFocus();
  });

  test('wants a channel, which the operator sets up', async () => {
    const { user } = openPage([], { [CHANNELS]: [] });
    await user.click(await screen.findByRole('button', { name: 'New rule' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New rule' }));

    expect(await dialog.findByText('No channels')).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  test('is not lost by a press beside the form, and is by Escape', async () => {
    const { user } = openPage([]);
    const dialog = await openDialog(user, 'New rule');
    await user.type(dialog.getByLabelText('Name'), 'orders');
    await user.click(document.body);
    expect(dialog.getByLabelText('Name')).toHaveValue('orders');

    await user.type(dialog.getByLabelText('Name'), '{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'New rule' })).toHaveFocus();
    });
  });
});

describe('A rule', () => {
  test('is edited as it was seen, and all that it says stays that is not touched', async () => {
    const { user, gateway } = openPage([rule], { [`PUT ${ORDERS}`]: { ...rule, revision: 4 } });
    const dialog = await openDialog(user, 'Edit the rule orders');
    expect(dialog.getByRole('status')).toHaveTextContent(/in checkout; from 22:00 to 07:00/);
    await user.click(dialog.getByRole('button', { name: 'Take away checkout' }));
    expect(dialog.getByLabelText('Domains')).toHaveFocus();
    await user.click(dialog.getByRole('checkbox', { name: 'Critical' }));
    expect(dialog.getByRole('status')).toHaveTextContent(
      'Tells orders-alerts by Slack of major incidents, but not from 22:00 to 07:00 (Europe/Berlin): afterwards of those that still go on.',
    );
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/The rule orders is saved/)).toBeVisible();
    const { name: _, revision: __, updatedAt: ___, updatedBy: ____, ...said } = rule;
    expect(gateway.sent(`PUT ${ORDERS}`)).toEqual([
      { ...said, severities: ['major'], domains: [] },
    ]);
    expect(gateway.headers(`PUT ${ORDERS}`)).toMatchObject([{ 'If-Match': '"3"' }]);
  });

  test('that somebody changed meanwhile is not written over, but can be begun with', async () => {
    const changed = { ...rule, channel: 'mail', revision: 4 };
    const { user, gateway } = openPage([rule], {
      [`PUT ${ORDERS}`]: problem(412, 'It is at revision 4.'),
      [`GET ${ORDERS}`]: changed,
    });
    const dialog = await openDialog(user, 'Edit the rule orders');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(/Somebody changed the rule/);
    await user.click(dialog.getByRole('button', { name: 'Start from how it is now' }));
    expect(await dialog.findByText(/^Tells mail by mail/)).toBeVisible();
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument();

    gateway.answer({ [`PUT ${ORDERS}`]: { ...changed, revision: 5 } });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/The rule orders is saved/)).toBeVisible();
    expect(gateway.headers(`PUT ${ORDERS}`).at(-1)).toMatchObject({ 'If-Match': '"4"' });
  });

  test('keeps a channel that is gone until another is chosen', async () => {
    const { user } = openPage([{ ...rule, channel: 'pager' }]);
    const dialog = await openDialog(user, 'Edit the rule orders');

    expect(dialog.getByLabelText('Channel')).toHaveDisplayValue('pager (not set up any more)');
  });

  test('that is deleted leaves the list, where one goes on', async () => {
    const { user, gateway } = openPage([rule], { [`DELETE ${ORDERS}`]: nothing() });
    await user.click(await screen.findByRole('button', { name: 'Delete the rule orders' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await barriers()).toEqual([]);
    gateway.answer({ [RULES]: { items: [] } });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));

    const said = await screen.findByText('The rule orders is deleted.');
    expect(document.activeElement).toContainElement(said);
    expect(screen.getByText('No rules')).toBeVisible();
  });

  test('is only read by who may not write', async () => {
    openPage([rule], { 'GET /api/v1/session': { ...samples.session, scopes: ['read'] } });

    expect(await screen.findByText('Only who may write can change the rules.')).toBeVisible();
    await screen.findByRole('rowheader', { name: 'orders' });
    expect(screen.queryByRole('button', { name: /New rule|Edit|Delete/ })).not.toBeInTheDocument();
    expect(await barriers()).toEqual([]);
  });

  test('says why one may not change it', async () => {
    const { user } = openPage([rule], {
      [`PUT ${ORDERS}`]: problem(403, 'You may not write notification rules.'),
    });
    const dialog = await openDialog(user, 'Edit the rule orders');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(/You may not write/);
  });
});
