import { useState } from 'react';
import type { Anomaly, Monitor } from '../api/types';
import { Button } from '../kit/Button';
import { Moment } from '../kit/Moment';
import { Actor } from '../organization/Actor';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { Feedback } from './Feedback';
import styles from './Monitor.module.css';

/** So many are seen at once. */
const FEW = 10;

interface Props {
  monitor: Monitor;
  /** The latest first. */
  anomalies: Anomaly[];
}

/** What was unusual, and what people say of it. */
export function Anomalies({ monitor, anomalies }: Props) {
  const { data: session } = useSession();
  const [shown, setShown] = useState(FEW);
  const mayWrite = session?.scopes.includes('write') ?? false;
  const rest = anomalies.length - shown;
  return (
    <section className={styles.group}>
      <h4 className={styles.subtitle}>{text.monitor.anomalies}</h4>
      {anomalies.length === 0 && <p className={styles.note}>{text.monitor.noAnomalies}</p>}
      {anomalies.length > 0 && mayWrite && (
        <p className={styles.note}>
          {monitor.kind === 'schema' ? text.monitor.schemaNote : text.monitor.feedbackNote}
        </p>
      )}
      <ul>
        {anomalies.slice(0, shown).map((anomaly) => (
          <li key={anomaly.at} className={styles.anomaly}>
            <p className={styles.line}>
              <Moment at={anomaly.at} />
              <span>{text.monitor.unusual(monitor.kind, anomaly)}</span>
            </p>
            <Said anomaly={anomaly} />
            {mayWrite && <Feedback monitor={monitor} anomaly={anomaly} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            onPress={() => {
              setShown(anomalies.length);
            }}
          >
            {text.monitor.moreAnomalies(rest)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Said({ anomaly: { feedback, actor, toldAt } }: { anomaly: Anomaly }) {
  return (
    feedback !== undefined && (
      <p className={styles.line}>
        {text.monitor.said[feedback]} {actor !== undefined && <Actor subject={actor} />}
        {toldAt !== undefined && <Moment at={toldAt} />}
      </p>
    )
  );
}
