import { screen, waitFor, within } from '@testing-library/react';
import { fakeGateway, problem } from '../testing/gateway';
import * as lineage from '../testing/lineageSamples';
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

  const CHILDREN = 'GET /api/v1/jobs/airflow/load_orders/children';
  const STATISTICS = 'GET /api/v1/jobs/airflow/load_orders/statistics';
  const JOB = '/jobs?urn=job:airflow:load_orders';
  const section = (name: string) => within(screen.getByRole('region', { name }));

  test('tells the jobs that its runs start, those that failed first', async () => {
    fakeGateway({ ...answers, [CHILDREN]: lineage.tasks });
    open(JOB);
    const table = within(await screen.findByRole('table', { name: 'Tasks' }));

    const [, ...rows] = table.getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^orders_dag\.loadFailedSee the run/),
      expect.stringMatching(/^orders_dag\.extractCompletedSee the run/),
      expect.stringMatching(/^orders_dag\.publishNever seen to run/),
    ]);
    expect(table.getByRole('link', { name: 'orders_dag.load' })).toHaveAttribute(
      'href',
      '/jobs?urn=job%3Aairflow%3Aorders_dag.load',
    );
    expect(table.getAllByRole('link', { name: 'See the run' })[0]).toHaveAttribute(
      'href',
      '/runs/run-of-1?job=job%3Aairflow%3Aorders_dag.load',
    );
  });

  const tasks = (length: number) =>
    Array.from({ length }, (_, at) => ({
      ...samples.job,
      urn: `job:airflow:task_${at}`,
      name: `task_${at}`,
    }));

  test('shows a few of many tasks, and all when asked', async () => {
    fakeGateway({ ...answers, [CHILDREN]: tasks(30) });
    const { user } = open(JOB);
    await user.click(await screen.findByRole('button', { name: 'Show all 30 tasks' }));

    expect(section('Tasks').getAllByRole('link', { name: /^task_/ })).toHaveLength(30);
  });

  test('does not call all what the service had to cut', async () => {
    fakeGateway({ ...answers, [CHILDREN]: tasks(1000) });
    open(JOB);

    expect(
      await screen.findByRole('button', { name: 'Show 1,000 tasks; there may be more' }),
    ).toBeVisible();
    expect(section('Tasks').getAllByRole('link', { name: /^task_/ })).toHaveLength(20);
  });

  test('leads from a job that only starts others to these', async () => {
    const alone = { ...samples.scene, nodes: samples.scene.nodes.slice(0, 1), edges: [] };
    fakeGateway({ ...answers, [CHILDREN]: lineage.tasks, 'GET /api/v1/lineage': alone });
    open(JOB);

    expect(await screen.findByText(/their pages tell: they are listed under Tasks/)).toBeVisible();
  });

  test('has no room for tasks where there are none', async () => {
    fakeGateway({ ...answers, [CHILDREN]: [], [STATISTICS]: lineage.statistics });
    open(JOB);
    await screen.findByText('96.9%');

    expect(screen.queryByRole('region', { name: 'Tasks' })).not.toBeInTheDocument();
  });

  test('says so where tasks and figures cannot be had, and asks again', async () => {
    const gateway = fakeGateway({
      ...answers,
      [CHILDREN]: problem(503, 'No tasks at the moment'),
      [STATISTICS]: problem(503, 'No figures at the moment'),
    });
    const { user } = open(JOB);
    expect(await screen.findByText('No tasks at the moment')).toBeVisible();
    expect(await screen.findByText('No figures at the moment')).toBeVisible();

    gateway.answer({ [CHILDREN]: lineage.tasks, [STATISTICS]: lineage.statistics });
    await user.click(section('Tasks').getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'Tasks' })).toBeVisible();
  });

  test('tells which job starts it, as its latest run told', async () => {
    fakeGateway({
      ...answers,
      'GET /api/v1/jobs/airflow/load_orders': { ...samples.job, lastRun: samples.run.id },
      [`GET /api/v1/runs/${samples.run.id}`]: [
        { ...lineage.runDetail, job: 'job:spark:another', parentJob: 'job:spark:other_dag' },
        lineage.runDetail,
      ],
    });
    open(JOB);

    expect(await screen.findByRole('link', { name: 'orders_dag' })).toBeVisible();
    expect(screen.getByText('Part of the job')).toBeVisible();
    expect(screen.queryByText('other_dag')).not.toBeInTheDocument();
  });

  test('sums up how its latest runs went', async () => {
    fakeGateway({
      ...answers,
      'GET /api/v1/jobs/airflow/load_orders/runs': { items: lineage.runs },
      [STATISTICS]: lineage.statistics,
    });
    open(JOB);
    await screen.findByText('96.9%');

    const how = section('How its runs went');
    const states = how.getByRole('list', { name: 'States of the latest 100 runs' });
    expect(states).toHaveTextContent(/^96 completed2 failed1 aborted1 running$/);
    expect(how.getByText('96 of 99 that ended')).toBeVisible();
    expect(how.getByText('Median duration').nextSibling).toHaveTextContent('1 min 4 s');
    expect(how.getByText('Between 41 s and 9 min 44 s')).toBeVisible();
    expect(how.getByText('95th percentile').nextSibling).toHaveTextContent('2 min 10 s');
    expect(how.getByText('Usual pause').nextSibling).toHaveTextContent('24 h');
  });

  test('draws what its latest runs took, the oldest first', async () => {
    fakeGateway({
      ...answers,
      'GET /api/v1/jobs/airflow/load_orders/runs': { items: lineage.runs },
      [STATISTICS]: lineage.statistics,
    });
    open(JOB);
    const chart = await screen.findByRole('img', {
      name: 'Durations of the latest 3 runs, the oldest first. The longest took 4 min 7 s.',
    });

    const bars = [...chart.querySelectorAll('[data-state]')];
    expect(bars.map((bar) => bar.getAttribute('data-state'))).toEqual([
      'completed',
      'failed',
      'running',
    ]);
    const heights = bars.map((bar) => Number(bar.getAttribute('height')));
    expect(heights[0]).toBeCloseTo(((heights[1] ?? 0) * 62) / 247);
    expect(heights[2]).toBe(0);
    expect(screen.getByText(/The dashed line is the median/)).toBeVisible();
  });

  test('does not make figures of a first run that still goes on', async () => {
    fakeGateway({
      ...answers,
      'GET /api/v1/jobs/airflow/load_orders/runs': { items: lineage.runs.slice(0, 1) },
      [STATISTICS]: {
        job: samples.job.urn,
        runs: 1,
        completed: 0,
        failed: 0,
        aborted: 0,
        running: 1,
      },
    });
    open(JOB);

    expect(await screen.findByText('Of its only run:')).toBeVisible();
    expect(screen.getByText('None has ended yet')).toBeVisible();
    expect(screen.getByText('It takes two runs to tell')).toBeVisible();
    expect(screen.queryByRole('img', { name: /Durations/ })).not.toBeInTheDocument();
  });
});
