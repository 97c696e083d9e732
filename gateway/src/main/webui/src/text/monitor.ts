import type {
  Anomaly,
  AnomalyFeedback,
  AnomalyOutcome,
  Monitor,
  MonitorKind,
  MonitorState,
} from '../api/types';
import { number, span } from '../kit/format';
import { plural } from './words';

/** In four significant digits at least, as people read figures. */
const plain = (value: number) =>
  number(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));

/** How the values of a monitor are told: minutes between arrivals as a span, others as they are. */
const figureOf = (kind: MonitorKind) => (value: number) => {
  switch (kind) {
    case 'freshness':
      return span(`PT${(Math.max(0, value) * 60).toFixed(3)}S`);
    case 'schema':
      return `${plural(value, 'column')} lost`;
    default:
      return plain(value);
  }
};

export const monitorText = {
  monitor: {
    title: 'Monitors',
    none: 'Nothing is watched yet',
    noneAdvice:
      'Monitors begin by themselves once there is something to watch: runs that write the dataset, a schema, or figures sent to POST /api/v1/metrics.',
    more: 'Show more monitors',
    name: ({ kind, metric, column }: Monitor) => {
      const measured = METRICS[metric] ?? metric;
      const what = {
        freshness: 'Freshness',
        volume: `Volume · ${measured}`,
        schema: 'Schema',
        metric: measured,
      }[kind];
      return column ? `${what} of ${column}` : what;
    },
    state: {
      learning: 'Learning',
      usual: 'As usual',
      anomaly: 'Unusual',
      muted: 'Muted',
    } satisfies Record<MonitorState, string>,
    figureOf,
    latest: 'Latest value',
    expected: 'Usual',
    between: (low: string, high: string) => `${low} to ${high}`,
    judged: 'Judged',
    arrived: 'Written last',
    due: 'Due by',
    check: 'Recorded as',
    confidence: 'Sure of it',
    percent: (share: number) => `${number(Math.round(share * 100))}%`,
    confidenceNote: 'how well founded the usual is',
    mutedUntil: 'Muted until',
    learning: 'It has not seen enough yet to say what is usual.',
    details: (name: string) => `What was usual of ${name}, and what was not`,
    losses: 'What went, or changed its type',

    chart: ({ points, name, low, high, anomalies }: ChartWords) =>
      `${name}: ${plural(points, 'value')}, the chart from ${low} to ${high}, ${
        anomalies === 0 ? 'none unusual' : `${number(anomalies)} unusual`
      }`,
    legend: {
      value: 'Value',
      band: 'Usual',
      expected: 'Expected',
      anomaly: 'Unusual',
    },
    noValues: 'No values judged yet',
    table: 'The same as a table',
    tableColumns: ['From', 'Values', 'Average', 'Least and most', 'Usual'],

    anomalies: 'What was unusual',
    noAnomalies: 'Nothing in the last 90 days.',
    moreAnomalies: (count: number) => `Show ${plural(count, 'earlier one')}`,
    unusual: (kind: MonitorKind, { value, low, high }: Anomaly) => {
      const figure = figureOf(kind);
      return kind === 'schema'
        ? figure(value)
        : `${figure(value)}, where ${figure(low)} to ${figure(high)} was usual`;
    },
    feedback: {
      expected: 'It was to be expected',
      confirmed: 'It was wrong',
    } satisfies Record<AnomalyFeedback, string>,
    feedbackOf: (feedback: string, when: string) => `${feedback}: the value of ${when}`,
    said: {
      expected: 'To be expected, says',
      confirmed: 'Wrong, says',
    } satisfies Record<AnomalyFeedback, string>,
    schemaNote: 'What was lost last and was to be expected is missed no longer.',
    feedbackNote:
      'The monitor learns by it: what was to be expected counts as usual, what was wrong teaches it nothing.',
    failed: 'That could not be said',

    settings: 'Settings',
    onAnomaly: 'What is unusual',
    outcome: {
      warn: 'is a warning',
      fail: 'is a failure',
    } satisfies Record<AnomalyOutcome, string>,
    muteFor: 'Mute it for',
    notMuted: 'Not muted',
    asIs: (until: string) => `until ${until}`,
    days: (count: number) => plural(count, 'day'),
    muteNote:
      'While it is muted it goes on to learn, and records no results; after that, how it stands.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
    setFailed: 'It could not be set',
  },
};

interface ChartWords {
  points: number;
  name: string;
  low: string;
  high: string;
  anomalies: number;
}

const METRICS: Record<string, string> = {
  rowCount: 'rows',
  bytes: 'bytes',
  fileCount: 'files',
  writtenRows: 'rows written',
  writtenBytes: 'bytes written',
  writtenFiles: 'files written',
  readRows: 'rows read',
  readBytes: 'bytes read',
  readFiles: 'files read',
};
