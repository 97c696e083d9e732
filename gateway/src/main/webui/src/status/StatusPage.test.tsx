import { screen, within } from '@testing-library/react';
import type { MeshStatus } from '../api/types';
import { fakeGateway, problem } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

function openStatus(status: Partial<MeshStatus> = {}) {
  fakeGateway({ 'GET /api/v1/status': { ...samples.status, ...status } });
  open('/status');
}

async function figure(label: string) {
  const term = await screen.findByText(label, { selector: 'dt' });
  return within(term.parentElement ?? term);
}

describe('The status page', () => {
  test('shows each service with its version, the gateway among them', async () => {
    openStatus();
    const names = (await screen.findAllByRole('rowheader')).map((cell) => cell.textContent);

    expect(names).toEqual(['catalog', 'lineage', 'quality', 'gateway']);
    expect(screen.getByRole('row', { name: /catalog/ })).toHaveTextContent('Ready0.1.0abc1234');
  });

  test('says which service is not ready, and why', async () => {
    const [catalog, lineage] = samples.status.services as [
      MeshStatus['services'][0],
      MeshStatus['services'][0],
    ];
    const quality = { name: 'quality', ready: false, failing: ['No answer'] };
    openStatus({ ready: false, services: [catalog, lineage, quality] });

    expect(await screen.findByRole('row', { name: /^quality/ })).toHaveTextContent(
      'Not readyNo answer',
    );
    expect(screen.getByText('Mesh degraded')).toBeVisible();
  });

  test('counts what is late or set aside', async () => {
    openStatus({ index: { ready: true, documents: 5, lag: 96 }, deadLetters: { quality: 2 } });

    expect((await figure('Events not in the index yet')).getByText('96')).toBeVisible();
    expect((await figure('Events set aside')).getByText('2')).toBeVisible();
    expect((await figure('Events set aside')).getByText('Need a look')).toBeVisible();
  });

  test('does not call unknown what is zero, nor zero what is unknown', async () => {
    openStatus({ index: { ready: false }, deadLetters: undefined });

    expect((await figure('Things to be found')).getByText('Unknown')).toBeVisible();
    expect((await figure('Events set aside')).getByText('Unknown')).toBeVisible();
    expect((await figure('Events not published yet')).getByText('0')).toBeVisible();
  });

  test('says so when there is no answer', async () => {
    fakeGateway({ 'GET /api/v1/status': problem(503, 'Away') });
    open('/status');

    expect(
      await screen.findByRole('heading', { name: 'The gateway does not answer' }),
    ).toBeVisible();
  });
});
