import type { SlaObjective } from '../api/types';
import { Fact, Facts } from '../kit/Facts';
import { Meter } from '../kit/Meter';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import { ALERTS, STATES } from './looks';
import styles from './Sla.module.css';

interface Props {
  objective: SlaObjective;
  /** Whether the dataset that it is about must be told. */
  isNamed: boolean;
}

/** How a promise stands for one dataset: now, over its window, and how much may still go wrong. */
export function Objective({ objective, isNamed }: Props) {
  const { dataset, expectation, standing, standingSince, breaksAt, attainment, alert } = objective;
  return (
    <div className={styles.objective}>
      <p className={styles.expectation}>{expectation}</p>
      {isNamed && (
        <p>
          <ThingLink urn={dataset} />
        </p>
      )}
      <Facts>
        <Fact label={text.sla.now}>
          <State {...STATES[standing]} />
          {standingSince !== undefined && (
            <p className={styles.note}>
              {text.sla.since} <Moment at={standingSince} />
            </p>
          )}
        </Fact>
        <Fact label={text.sla.attainment}>
          <strong className={styles.figure}>
            {attainment === undefined ? text.sla.notMeasured : text.sla.percent(attainment)}
          </strong>
          <p className={styles.note}>{text.sla.ofTarget(objective)}</p>
        </Fact>
        <Fact label={text.sla.budget}>
          <Meter label={text.sla.budget} percent={left(objective)}>
            {text.sla.budgetWords(objective)}
          </Meter>
        </Fact>
        <Fact label={text.sla.burn}>
          <State {...ALERTS[alert]} />
          <p className={styles.note} title={text.sla.burnNote}>
            {text.sla.burnWords(objective)}
          </p>
        </Fact>
        <Fact label={standing === 'broken' ? text.sla.broke : text.sla.breaks}>
          {breaksAt !== undefined && (
            <>
              <Moment at={breaksAt} />
              {standing !== 'broken' && <p className={styles.note}>{text.sla.breaksUnless}</p>}
            </>
          )}
        </Fact>
      </Facts>
    </div>
  );
}

/** In percent, rounded down, so that only all of it is all. */
function left({ budget: { allowed, left: remaining } }: SlaObjective) {
  return allowed <= 0
    ? remaining < 0
      ? 0
      : 100
    : Math.max(0, Math.min(100, Math.floor((100 * remaining) / allowed)));
}
