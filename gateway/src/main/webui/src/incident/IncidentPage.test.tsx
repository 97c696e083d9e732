import { act, screen, waitFor, within } from '@testing-library/react';
import type { Incident } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as quality from '../testing/qualitySamples';
import * as samples from '../testing/samples';

const AT = `/api/v1/incidents/${quality.INCIDENT_ID}`;
const ADDRESS = `/incidents/${quality.INCIDENT_ID}`;

async function openPage(changes: Partial<Incident> = {}, answers: Record<string, object> = {}) {
  const gateway = fakeGateway({
    [`GET ${AT}`]: { ...quality.incident, ...changes },
    [`GET ${AT}/datasets`]: { items: quality.incidentDatasets },
    [`GET ${AT}/products`]: { items: quality.incidentProducts },
    [`GET ${AT}/timeline`]: { items: quality.incidentEntries },
    ...answers,
  });
  const opened = open(ADDRESS);
  await screen.findByRole('heading', { name: quality.incident.title, level: 1 });
  return { gateway, ...opened };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The page of an incident', () => {
  test('tells what is wrong, whose it is, what fails and what happened', async () => {
    await openPage();

    expect(screen.getByText('Critical')).toBeVisible();
    expect(screen.getByRole('link', { name: 'team-checkout' })).toBeVisible();
    const [, root, effect] = await section('Datasets').findAllByRole('row');
    expect(root).toHaveTextContent(/Failing.*shop.orders.*The cause/);
    expect(effect).toHaveTextContent(/Recovered.*shop.revenue.*An effect of it/);
    const [, owner, affected] = await section('Products').findAllByRole('row');
    expect(owner).toHaveTextContent(/orders.*Where the fault is/);
    expect(affected).toHaveTextContent(/revenue.*Affected.*Not known/);
    const [opened, assigned, note] = await section('What happened').findAllByRole('listitem');
    expect(opened).toHaveTextContent(/Opened.*shop.orders.*quality.*order_id: filled/);
    expect(assigned).toHaveTextContent(/Assigned.*To: Nobody yet/);
    expect(
      await within(note ?? document.body).findByText('late', { selector: 'em' }),
    ).toBeVisible();
  });

  test('lets one say that one looks at it, whatever happened to it meanwhile', async () => {
    const { user, gateway } = await openPage();
    gateway.answer({
      [`POST ${AT}/acknowledgement`]: {
        ...quality.incident,
        state: 'acknowledged',
        acknowledgedBy: 'user:robin',
        revision: 5,
      },
    });
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));

    expect(await screen.findByText('Acknowledged.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Respond' })).toHaveFocus();
    const [headers] = gateway.headers(`POST ${AT}/acknowledgement`);
    expect(headers).not.toHaveProperty('If-Match');
  });

  test('says who was faster, and keeps what one has written', async () => {
    const { user, gateway } = await openPage(
      {},
      { [`POST ${AT}/resolution`]: problem(412, 'The incident is at revision 5.') },
    );
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resolve' }));
    expect(dialog.getByRole('button', { name: 'Resolve' })).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: 'Why it is over' }), 'Loaded again. ');
    await user.click(dialog.getByRole('button', { name: 'Resolve' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed it');

    const resolved = { ...quality.incident, state: 'resolved', revision: 6, resolution: 'Again.' };
    gateway.answer({
      [`GET ${AT}`]: { ...quality.incident, revision: 5, assignee: 'team:night-watch' },
      [`POST ${AT}/resolution`]: resolved,
    });
    await user.click(dialog.getByRole('button', { name: 'See how it is now' }));
    expect(await screen.findByText('night-watch')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Resolve' }));

    expect(await screen.findByText('Resolved.')).toBeVisible();
    expect(screen.getByText('Again.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeVisible();
    expect(gateway.sent(`POST ${AT}/resolution`)).toEqual([
      { reason: 'Loaded again.' },
      { reason: 'Loaded again.' },
    ]);
    expect(gateway.headers(`POST ${AT}/resolution`)).toMatchObject([
      { 'If-Match': '"4"' },
      { 'If-Match': '"5"' },
    ]);
  });

  test('is not overwritten because it was asked for meanwhile', async () => {
    const { user, gateway, client } = await openPage(
      {},
      { [`PUT ${AT}/assignee`]: problem(412, 'The incident is at revision 5.') },
    );
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Assign' }));
    gateway.answer({ [`GET ${AT}`]: { ...quality.incident, revision: 5, assignee: 'person:ada' } });
    await act(() => client.invalidateQueries({ queryKey: ['incident'] }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed it');

    gateway.answer({ [`PUT ${AT}/assignee`]: { ...quality.incident, revision: 6 } });
    await user.click(dialog.getByRole('button', { name: 'See how it is now' }));
    await waitFor(() => {
      expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
    });
    await user.click(dialog.getByRole('button', { name: 'Assign' }));

    expect(await screen.findByText('Assigned.')).toBeVisible();
    expect(gateway.headers(`PUT ${AT}/assignee`)).toMatchObject([
      { 'If-Match': '"4"' },
      { 'If-Match': '"5"' },
    ]);
  });

  test('keeps what one is writing when it is over meanwhile', async () => {
    const { user, gateway, client } = await openPage();
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Resolve' }));
    await user.type(dialog.getByRole('textbox', { name: 'Why it is over' }), 'Loaded again.');
    const over = { ...quality.incident, state: 'resolved', revision: 5, resolution: 'By itself.' };
    gateway.answer({ [`GET ${AT}`]: over });
    await act(() => client.invalidateQueries({ queryKey: ['incident'] }));
    expect(await screen.findByText('By itself.')).toBeInTheDocument();

    expect(dialog.getByRole('textbox')).toHaveValue('Loaded again.');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('button', { name: 'Resolve' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeVisible();
  });

  test('is assigned to a person, a team or nobody', async () => {
    const { user, gateway } = await openPage(
      { assignee: 'person:ada' },
      { [`PUT ${AT}/assignee`]: quality.incident },
    );
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Assign' }));
    const who = dialog.getByRole('combobox', { name: 'Who works on it' });
    expect(who).toHaveDisplayValue('Ada Byron');
    await user.selectOptions(who, 'Nobody yet');
    await user.click(dialog.getByRole('button', { name: 'Assign' }));

    expect(await screen.findByText('Assigned.')).toBeVisible();
    expect(gateway.sent(`PUT ${AT}/assignee`)).toEqual([{}]);
  });

  test('says why one may not', async () => {
    const { user } = await openPage(
      {},
      { [`POST ${AT}/notes`]: problem(403, 'user:robin may not write incidents.') },
    );
    await user.click(screen.getByRole('button', { name: 'Add note' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add note' }));
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'Late.');
    await user.click(dialog.getByRole('button', { name: 'Add note' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('may not write incidents');
  });

  test('is only read by who may only read', async () => {
    await openPage({}, { 'GET /api/v1/session': { ...samples.session, scopes: ['read'] } });

    expect(screen.getByText(/Only who may write/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).not.toBeInTheDocument();
  });

  test('leads to the incident in which it goes on', async () => {
    await openPage({ state: 'merged', mergedInto: 'the-other', endedAt: '2026-01-05T12:00:00Z' });

    expect(screen.getByRole('link', { name: /in which it goes on/ })).toHaveAttribute(
      'href',
      '/incidents/the-other',
    );
    expect(screen.getByText('2 h')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Resolve' })).not.toBeInTheDocument();
  });

  test('shows what was learned, to be changed', async () => {
    const { user } = await openPage({ state: 'resolved', postmortem: 'It was *us*.' });

    expect(await screen.findByText('us', { selector: 'em' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change postmortem' }));
    expect(await screen.findByRole('textbox')).toHaveValue('It was *us*.');
  });

  test('that is not there says so', async () => {
    fakeGateway({ [`GET ${AT}`]: problem(404, 'There is no incident of that id') });
    open(ADDRESS);

    expect(await screen.findByText('There is no incident of that id')).toBeVisible();
  });
});
