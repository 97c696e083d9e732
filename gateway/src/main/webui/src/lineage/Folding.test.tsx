import { within } from '@testing-library/react';
import { problem } from '../testing/gateway';
import * as lineage from '../testing/lineageSamples';
import { JOB, lastAsked, openJob, section } from '../testing/lineageSection';
import * as samples from '../testing/samples';

describe('Tasks', () => {
  const DATASET = `/datasets?urn=${encodeURIComponent(samples.dataset.urn)}`;
  const asked = (url: URL) =>
    url.searchParams.get('fold') === 'true' ? lineage.foldedScene : lineage.unfoldedScene;
  const fold = () => section().getByRole('switch', { name: 'Fold tasks into their parent' });

  const openDataset = (address = DATASET) =>
    openJob(address, {
      'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders': samples.dataset,
      'GET /api/v1/lineage': asked,
    });

  test('are shown as the job that starts them, until one unfolds them; the address tells it', async () => {
    const { user, gateway, address } = await openDataset();
    const usual = address();

    expect(fold()).toBeChecked();
    expect(section().getByText('3 tasks')).toBeVisible();
    const parent = section().getByRole('link', { name: /orders_dag.*stands for 3 tasks/ });
    expect(parent).toHaveAttribute('href', '/jobs?urn=job%3Aairflow%3Aorders_dag');

    await user.click(fold());
    expect(await section().findByRole('link', { name: /orders_dag\.load/ })).toBeVisible();
    expect(section().queryByText('3 tasks')).not.toBeInTheDocument();
    expect(address()).toBe(`${usual}&fold=no`);
    expect(lastAsked(gateway)).not.toHaveProperty('fold');

    await user.click(fold());
    expect(await section().findByText('3 tasks')).toBeVisible();
    expect(address()).toBe(usual);
  });

  test('are folded and unfolded with the keyboard', async () => {
    const { user } = await openDataset();
    fold().focus();
    await user.keyboard(' ');

    expect(await section().findByRole('link', { name: /orders_dag\.load/ })).toBeVisible();
    expect(fold()).not.toBeChecked();
    expect(fold()).toHaveFocus();
  });

  test('are named in the list of what is around, each leading to its page', async () => {
    await openDataset(`${DATASET}&lineage=list`);

    const row = within(section().getByRole('row', { name: /orders_dag/ }));
    expect(row.getByText(/stands for 3 tasks/)).toBeVisible();
    for (const task of lineage.tasks) {
      expect(row.getByRole('link', { name: task.name })).toBeVisible();
    }
  });

  test('that are many are told by the page of their parent', async () => {
    const [root, dag] = lineage.foldedScene.nodes;
    const many = Array.from({ length: 40 }, (_, at) => `${lineage.DAG}.task_${at}`);
    await openJob(`${DATASET}&lineage=list`, {
      'GET /api/v1/datasets/postgres%3A%2F%2Fshop/shop.orders': samples.dataset,
      'GET /api/v1/lineage': { ...lineage.foldedScene, nodes: [root, { ...dag, folded: many }] },
    });

    expect(section().getByRole('link', { name: 'and 35 more' })).toHaveAttribute(
      'href',
      '/jobs?urn=job%3Aairflow%3Aorders_dag',
    );
    expect(section().getAllByRole('link', { name: /task_/ })).toHaveLength(5);
  });

  test('say on their own pages that another stands for them, with the way back', async () => {
    const nodes = samples.scene.nodes.map((node) =>
      node.hop === 0 ? { ...node, urn: lineage.DAG, folded: [samples.job.urn] } : node,
    );
    const { user, address } = await openJob(JOB, {
      'GET /api/v1/lineage': (url: URL) =>
        url.searchParams.has('fold')
          ? { ...samples.scene, root: lineage.DAG, nodes }
          : samples.scene,
    });

    const notice = section().getByText(/load_orders is shown as the job that starts it/);
    expect(within(notice).getByRole('link', { name: 'orders_dag' })).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Show tasks on their own' }));

    expect(address()).toBe(`${JOB}&fold=no`);
    await vi.waitFor(() => {
      expect(section().queryByText(/is shown as the job/)).not.toBeInTheDocument();
    });
  });

  test('stand on their own where it is told what changed', async () => {
    const { gateway } = await openJob(`${JOB}&from=2025-12-29T10:00:00Z`, {
      'GET /api/v1/lineage/changes': lineage.changes,
    });
    await section().findByRole('table', { name: 'Changes' });

    expect(section().queryByRole('switch')).not.toBeInTheDocument();
    expect(section().getByText(/Tasks stand on their own/)).toBeVisible();
    expect(lastAsked(gateway)).not.toHaveProperty('fold');
    expect(lastAsked(gateway, 'GET /api/v1/lineage/changes')).not.toHaveProperty('fold');
  });

  test('are folded in the table for a spreadsheet where they are on the screen', async () => {
    const { user, gateway } = await openDataset();
    gateway.answer({ 'GET /api/v1/lineage': problem(503, 'Later') });
    await user.click(section().getByRole('button', { name: 'Download CSV' }));
    await section().findByRole('alert');

    expect(lastAsked(gateway)).toMatchObject({ fold: 'true' });
  });
});
