import { screen, waitFor, within } from '@testing-library/react';
import { fakeGateway } from '../testing/gateway';
import { open } from '../testing/open';
import * as samples from '../testing/samples';

describe('The page of a job', () => {
  const answers = {
    'GET /api/v1/jobs/airflow/load_orders': samples.job,
    'GET /api/v1/jobs/airflow/load_orders/runs': { items: [samples.run] },
    'GET /api/v1/lineage': samples.scene,
  };

  test('shows how its runs went, and what it reads and writes', async () => {
    fakeGateway(answers);
    const { user } = open('/jobs?urn=job:airflow:load_orders');
    await screen.findByRole('heading', { name: 'load_orders', level: 1 });

    const run = await screen.findByRole('row', { name: /0190a3c4/ });
    expect(run).toHaveTextContent(/Failed.*4 min 7 s/);

    await user.click(await screen.findByRole('tab', { name: 'List' }));
    const lineage = within(screen.getByRole('region', { name: 'Lineage' }));
    const rows = lineage.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/shop\.orders.*1 hop downstream/);
    expect(rows[2]).toMatch(/raw\/orders.*1 hop upstream/);
  });

  test('says so when it never ran', async () => {
    fakeGateway({
      ...answers,
      'GET /api/v1/jobs/airflow/load_orders': { ...samples.job, lastRunState: undefined },
      'GET /api/v1/jobs/airflow/load_orders/runs': { items: [] },
    });
    open('/jobs?urn=job:airflow:load_orders');

    await waitFor(() => {
      expect(screen.getAllByText('Never seen to run')).toHaveLength(2);
    });
  });
});
