import type { Monitor } from '../api/types';
import { Card } from '../kit/Card';
import { Fact, Facts } from '../kit/Facts';
import { Fold } from '../kit/Fold';
import { exact } from '../kit/format';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { text } from '../text';
import { lookOf } from './looks';
import styles from './Monitor.module.css';
import { MonitorHistory } from './MonitorHistory';
import { MonitorSettings } from './MonitorSettings';

export function MonitorCard({ monitor }: { monitor: Monitor }) {
  const { kind, state, judgedAt, message, mutedUntil } = monitor;
  const name = text.monitor.name(monitor);
  return (
    <Card label={name} level={3} title={name} aside={<State {...lookOf(monitor)} />}>
      {state === 'learning' && <p className={styles.note}>{text.monitor.learning}</p>}
      {message && <p className={styles.message}>{message}</p>}
      {state === 'muted' && mutedUntil !== undefined && (
        <p className={styles.note}>
          {text.monitor.mutedUntil} {exact(mutedUntil)}
        </p>
      )}
      <MonitorFacts monitor={monitor} />
      {judgedAt !== undefined && (
        <Fold
          level={4}
          look="quiet"
          title={kind === 'schema' ? text.monitor.losses : text.monitor.details(name)}
        >
          {() => <MonitorHistory monitor={monitor} />}
        </Fold>
      )}
      <MonitorSettings monitor={monitor} />
    </Card>
  );
}

function MonitorFacts({ monitor }: { monitor: Monitor }) {
  const { kind, value, low, high, confidence, judgedAt, arrivedAt, dueAt, check } = monitor;
  const figure = text.monitor.figureOf(kind);
  const isLearned = kind !== 'schema';
  return (
    <Facts>
      <Fact label={text.monitor.latest}>
        {value !== undefined && <strong className={styles.value}>{figure(value)}</strong>}
      </Fact>
      <Fact label={text.monitor.expected}>
        {isLearned &&
          low !== undefined &&
          high !== undefined &&
          text.monitor.between(figure(low), figure(high))}
      </Fact>
      <Fact label={text.monitor.confidence}>
        {isLearned && confidence !== undefined && (
          <span title={text.monitor.confidenceNote}>{text.monitor.percent(confidence)}</span>
        )}
      </Fact>
      <Fact label={text.monitor.judged}>{judgedAt !== undefined && <Moment at={judgedAt} />}</Fact>
      <Fact label={text.monitor.arrived}>
        {arrivedAt !== undefined && <Moment at={arrivedAt} />}
      </Fact>
      <Fact label={text.monitor.due}>{dueAt !== undefined && <Moment at={dueAt} />}</Fact>
      <Fact label={text.monitor.check}>
        <Identifier>{check}</Identifier>
      </Fact>
    </Facts>
  );
}
