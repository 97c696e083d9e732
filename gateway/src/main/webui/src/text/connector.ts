import type { ConnectorRun, ConnectorRunState } from '../api/types';
import { number } from '../kit/format';
import { plural } from './words';

export const connectorText = {
  connector: {
    title: 'Connectors',
    lead: 'They look at platforms and tell the catalog which datasets are there.',
    types: { postgresql: 'PostgreSQL', kafka: 'Kafka', iceberg: 'Iceberg' } as Record<
      string,
      string
    >,
    none: 'No connectors',
    noneAdvice:
      'They are set up in the configuration of the catalog service, under meshwork.catalog.connectors.',
    schedule: 'Schedule',
    onDemand: 'On demand only',
    every: (interval: string) => `Every ${interval}`,
    next: 'Next run',
    last: 'Last run',
    known: 'Datasets found',
    never: 'Never ran',
    run: 'Run now',
    starting: 'Starting…',
    runLabel: (name: string) => `Run ${name} now`,
    running: 'A run is under way',
    failed: 'The run could not be started',
    progress: 'Progress',
    found: (found: number, total?: number) =>
      total === undefined
        ? `${plural(found, 'dataset')} found so far`
        : `${number(found)} of ${plural(total, 'dataset')}`,
    runs: 'Runs',
    noRuns: 'No runs yet',
    moreRuns: 'Show earlier runs',
    state: { running: 'Running', succeeded: 'Succeeded', failed: 'Failed' } satisfies Record<
      ConnectorRunState,
      string
    >,
    took: (span: string) => `took ${span}`,
    counts: ({ created, updated, gone, unchanged }: ConnectorRun) =>
      [
        created > 0 && `${number(created)} added`,
        updated > 0 && `${number(updated)} changed`,
        gone > 0 && `${number(gone)} gone`,
        unchanged > 0 && `${number(unchanged)} as before`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    changes: (count: number) => `Show ${plural(count, 'change')}`,
    moreChanges: 'Show more changes',
    noChanges: 'Nothing is kept of what changed',
    effect: { created: 'Added', updated: 'Changed', gone: 'Gone' },
    rows: (rows: number) => `about ${plural(rows, 'row')}`,
  },
};
