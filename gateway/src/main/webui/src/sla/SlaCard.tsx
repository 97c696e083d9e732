import type { Sla } from '../api/types';
import { Card } from '../kit/Card';
import { Identifier } from '../kit/Identifier';
import { State } from '../kit/State';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import { STATES } from './looks';
import { Objective } from './Objective';
import styles from './Sla.module.css';

interface Props {
  sla: Sla;
  /** URN of what the page is about. */
  of: string;
}

export function SlaCard({ sla, of }: Props) {
  const { contract, property, element, description, schedule, state, reason, objectives } = sla;
  const name = text.sla.property(property);
  const terms = text.sla.terms(sla);
  const own = objectives.find(({ slo }) => slo !== undefined)?.slo;
  return (
    <Card
      label={`${name} ${terms}`}
      level={3}
      title={
        <>
          {name} <span className={styles.terms}>{terms}</span>
        </>
      }
      aside={<State {...STATES[state]} />}
    >
      <p className={styles.about}>
        {contract && (
          <span>
            {text.sla.by} <ThingLink urn={contract} />
          </span>
        )}
        {own !== undefined && (
          <span>
            {text.sla.own} <Identifier>{own}</Identifier>
          </span>
        )}
        {element && (
          <span>
            {text.sla.element} <Identifier>{element}</Identifier>
          </span>
        )}
        {schedule && (
          <span>
            {text.sla.schedule} <Identifier>{schedule}</Identifier>
          </span>
        )}
      </p>
      {description && <p className={styles.says}>{description}</p>}
      {reason !== undefined && <p className={styles.says}>{reason}</p>}
      {objectives.length > 0 && (
        <ul className={styles.objectives}>
          {objectives.map((objective) => (
            <li key={objective.id}>
              <Objective objective={objective} isNamed={objective.dataset !== of} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
