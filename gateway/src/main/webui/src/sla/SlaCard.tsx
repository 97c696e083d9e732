import type { Sla } from '../api/types';
import { Button } from '../kit/Button';
import { Card } from '../kit/Card';
import { Identifier } from '../kit/Identifier';
import { State } from '../kit/State';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import { STATES } from './looks';
import { Objective } from './Objective';
import { RemoveSlo } from './RemoveSlo';
import styles from './Sla.module.css';
import { answersOf } from './sloAnswers';
import { SloDialog } from './SloDialog';

interface Props {
  sla: Sla;
  /** URN of what the page is about. */
  of: string;
  mayWrite: boolean;
  onSaved: (name: string) => void;
  onRemoved: (name: string) => void;
}

export function SlaCard({ sla, of, mayWrite, onSaved, onRemoved }: Props) {
  const { contract, property, element, description, schedule, state, reason, objectives } = sla;
  const name = text.sla.property(property);
  const terms = text.sla.terms(sla);
  const own = ownOf(sla);
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
            {mayWrite && text.slo.changedThere}
          </span>
        )}
        {own && (
          <span>
            {text.sla.own} <Identifier>{own.slo}</Identifier>
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
      {own && mayWrite && (
        <div className={styles.actions}>
          <SloDialog
            button={<Button aria-label={text.slo.editLabel(own.slo)}>{text.slo.edit}</Button>}
            name={own.slo}
            before={answersOf(sla, own)}
            onSaved={onSaved}
          />
          <RemoveSlo name={own.slo} onRemoved={onRemoved} />
        </div>
      )}
    </Card>
  );
}

/** How a promise stands that no contract makes; such a promise has a name. */
export function ownOf({ objectives }: Sla) {
  return objectives.find((one): one is typeof one & { slo: string } => one.slo !== undefined);
}
