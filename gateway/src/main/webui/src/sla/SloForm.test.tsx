import { screen, within } from '@testing-library/react';
import type { Sla, SlaObjective } from '../api/types';
import { barriers } from '../testing/axe';
import { fakeGateway, nothing, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

const { urn } = samples.dataset;
const ADDRESS = `/datasets?urn=${encodeURIComponent(urn)}`;
const DATASET = 'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders';
const LIST = 'GET /api/v1/slas';
const NINE = '/api/v1/slos/by-nine';

const objective: SlaObjective = {
  id: 'o1',
  slo: 'by-nine',
  dataset: urn,
  property: 'timeOfAvailability',
  expectation: 'A version of the day is there by 09:00 (Europe/Berlin).',
  target: 95,
  window: 'P30D',
  since: '2026-01-05T10:00:00Z',
  standing: 'kept',
  budget: { allowed: 2160, spent: 0, left: 2160, isExhausted: false },
  burnRates: { hour: 0, sixHours: 0, threeDays: 0 },
  alert: 'none',
};

const byNine: Sla = {
  contract: '',
  property: 'timeOfAvailability',
  value: '09:00 Europe/Berlin',
  valueExt: '',
  unit: '',
  element: '',
  driver: '',
  description: 'Before the shops open',
  schedule: '',
  datasets: [urn],
  state: 'kept',
  objectives: [objective],
};

const byContract: Sla = {
  ...byNine,
  contract: 'contract:storefront-orders',
  description: '',
  objectives: [{ ...objective, slo: undefined, contract: 'contract:storefront-orders' }],
};

async function openPage(slas: Sla[], answers: Record<string, object> = {}) {
  const gateway = fakeGateway({
    [DATASET]: samples.dataset,
    [LIST]: slas,
    'GET /api/v1/slos': { items: [] },
    ...answers,
  });
  const opened = open(ADDRESS);
  const section = within(await screen.findByRole('region', { name: 'Promises' }));
  return { gateway, section, ...opened };
}

async function openDialog(user: ReturnType<typeof open>['user'], button: string, title = button) {
  await user.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog', { name: title }));
}

describe('A new promise', () => {
  test('is made part by part, in words that say what it means', async () => {
    const { user, gateway } = await openPage([]);
    const dialog = await openDialog(user, 'New promise');
    const words = dialog.getByRole('status');
    expect(words).toHaveTextContent(
      'The newest version is at most … hours old. It must hold in the usual share of the minutes of the usual time.',
    );
    await user.type(dialog.getByLabelText('At most'), '2');
    await user.selectOptions(dialog.getByLabelText('Unit'), 'days');
    await user.type(dialog.getByLabelText(/percent of the minutes/), '99');
    await user.type(dialog.getByLabelText(/so many days/), '30');
    await user.type(dialog.getByLabelText(/for whom/), 'Finance');
    expect(words).toHaveTextContent(
      'The newest version is at most 2 days old. It must hold in 99% of the minutes of 30 days: 7 h 12 min may go wrong.',
    );
    expect(dialog.getByLabelText('Name')).toHaveValue('shop-orders-freshness');

    const made = '/api/v1/slos/shop-orders-freshness';
    gateway.answer({ [`PUT ${made}`]: {}, [LIST]: [byNine] });
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/^The promise shop-orders-freshness is saved/)).toBeVisible();
    expect(await screen.findByRole('article', { name: /^Time of availability/ })).toBeVisible();
    expect(gateway.sent(`PUT ${made}`)).toEqual([
      {
        dataset: urn,
        property: 'freshness',
        value: '2',
        unit: 'd',
        target: 99,
        window: 'P30D',
        description: 'Finance',
      },
    ]);
  });

  test('asks for what its property needs, and leaves to the operator what is not said', async () => {
    const { user, gateway } = await openPage([], { 'PUT /api/v1/slos/no-check-fails': {} });
    const dialog = await openDialog(user, 'New promise');
    await user.selectOptions(dialog.getByLabelText('What is promised'), 'Availability');
    expect(dialog.queryByLabelText('Unit')).not.toBeInTheDocument();
    expect(dialog.queryByLabelText(/percent of the minutes/)).not.toBeInTheDocument();
    await user.type(dialog.getByLabelText('At least, in percent'), '99.5');
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'no-check-fails');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/^The promise no-check-fails is saved/)).toBeVisible();
    expect(gateway.sent('PUT /api/v1/slos/no-check-fails')).toEqual([
      { dataset: urn, property: 'availability', value: '99.5', unit: '%', description: '' },
    ]);
  });

  test('is told where the service finds fault with it, which is gone to', async () => {
    const { user } = await openPage([], {
      'PUT /api/v1/slos/shop-orders-freshness': problem(400, "value: 'a lot' is no number.", {
        violations: [{ field: 'value', message: "'a lot' is no number." }],
      }),
    });
    const dialog = await openDialog(user, 'New promise');
    const amount = dialog.getByLabelText('At most');
    await user.type(amount, 'a lot');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(/Mend what is marked/);
    expect(amount).toHaveFocus();
    expect(amount).toHaveAccessibleDescription(/^'a lot' is no number/);
    expect(await barriers(screen.getByRole('dialog'))).toEqual([]);
  });

  test('does not take the place of another of its name', async () => {
    const { user, gateway } = await openPage([], {
      'GET /api/v1/slos': { items: [{ name: 'shop-orders-freshness' }] },
    });
    const dialog = await openDialog(user, 'New promise');
    await user.type(dialog.getByLabelText('At most'), '2');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByText(/There is a promise of that name already/)).toBeVisible();
    expect(dialog.getByLabelText('Name')).toHaveFocus();
    expect(gateway.sent('PUT /api/v1/slos/shop-orders-freshness')).toEqual([]);
  });

  test('is about one of the datasets of a product', async () => {
    const { user } = await openProduct();
    const dialog = await openDialog(user, 'New promise');

    expect(dialog.getByLabelText('Dataset')).toHaveDisplayValue(/./);
    expect(await barriers(screen.getByRole('dialog'))).toEqual([]);
  });
});

async function openProduct() {
  fakeGateway({ 'GET /api/v1/product-pages/checkout/orders': samples.ordersPage, [LIST]: [] });
  const opened = open('/products/checkout/orders');
  await screen.findByRole('region', { name: 'Promises' });
  return opened;
}

describe('A promise that no contract makes', () => {
  test('is edited from how it stands, and means the same where it is not touched', async () => {
    const { user, gateway } = await openPage([byNine], { [`PUT ${NINE}`]: {} });
    const dialog = await openDialog(user, 'Edit the promise by-nine');
    expect(dialog.getByLabelText('By')).toHaveValue('09:00');
    expect(dialog.getByLabelText('Time zone')).toHaveValue('Europe/Berlin');
    await user.clear(dialog.getByLabelText(/percent of the minutes/));
    await user.type(dialog.getByLabelText(/percent of the minutes/), '90');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/^The promise by-nine is saved/)).toBeVisible();
    expect(gateway.sent(`PUT ${NINE}`)).toEqual([
      {
        dataset: urn,
        property: 'timeOfAvailability',
        value: '09:00',
        unit: 'Europe/Berlin',
        target: 90,
        window: 'P30D',
        description: 'Before the shops open',
      },
    ]);
  });

  test('that is deleted leaves the page, on which one goes on', async () => {
    const { user, gateway } = await openPage([byNine], { [`DELETE ${NINE}`]: nothing() });
    const dialog = await openDialog(
      user,
      'Delete the promise by-nine',
      'Delete the promise by-nine?',
    );
    gateway.answer({ [LIST]: [] });
    await user.click(dialog.getByRole('button', { name: 'Delete' }));

    const said = await screen.findByText('The promise by-nine is deleted.');
    expect(document.activeElement).toContainElement(said);
    expect(screen.getByText('Nothing is promised')).toBeVisible();
  });

  test('is only read by who may not write', async () => {
    const { section } = await openPage([byNine], {
      'GET /api/v1/session': { ...samples.session, scopes: ['read'] },
    });

    await section.findByRole('article');
    expect(section.queryByRole('button', { name: /New promise|Edit|Delete/ })).toBeNull();
  });

  test('says why one may not change it', async () => {
    const { user } = await openPage([byNine], {
      [`PUT ${NINE}`]: problem(403, 'You may not write dataset:shop.orders.'),
    });
    const dialog = await openDialog(user, 'Edit the promise by-nine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(/You may not write/);
  });
});

describe('A promise of a contract', () => {
  test('is changed in the contract, to which it leads', async () => {
    const { section } = await openPage([byContract]);

    expect(await section.findByText(/, where it is changed/)).toBeVisible();
    expect(section.getByRole('link', { name: 'storefront-orders' })).toBeVisible();
    expect(section.queryByRole('button', { name: /^(Edit|Delete)/ })).not.toBeInTheDocument();
  });
});
