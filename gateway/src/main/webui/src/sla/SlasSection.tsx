import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { slasQuery } from '../api/slaQueries';
import type { Sla, SlaState } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Button } from '../kit/Button';
import { Done } from '../kit/Done';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { Compliance } from './Compliance';
import { Forecasts } from './Forecasts';
import styles from './Sla.module.css';
import { ownOf, SlaCard } from './SlaCard';
import { newAnswers } from './sloAnswers';
import { SloDialog } from './SloDialog';
import type { Promisable } from './SloForm';

const GRAVITY: SlaState[] = ['broken', 'unreadable', 'unknown', 'kept', 'unmeasured'];

interface Props {
  urn: string;
  /** What more can be promised of, by those who may. */
  datasets: Promisable[];
}

/** What is promised of a dataset or of a product's, and how it is kept; what needs a look first. */
export function SlasSection({ urn, datasets }: Props) {
  const { data: session } = useSession();
  const section = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState('');
  const mayWrite = session?.scopes.includes('write') ?? false;
  const onSaved = (name: string) => {
    setDone(text.slo.saved(name));
  };
  const onRemoved = (name: string) => {
    setDone(text.slo.removed(name));
    // It leaves the page, and with it the button that was pressed.
    section.current?.focus();
  };
  const [first] = datasets;
  const none = <Empty title={text.sla.none}>{text.sla.noneAdvice}</Empty>;
  return (
    <div ref={section} tabIndex={-1} className={styles.section}>
      <QuerySection
        id="slas"
        title={text.sla.title}
        aside={
          mayWrite &&
          first && (
            <SloDialog
              button={<Button>{text.slo.create}</Button>}
              before={newAnswers(first.dataset)}
              datasets={datasets}
              onSaved={onSaved}
            />
          )
        }
        controls={<Done>{done}</Done>}
        query={useQuery(slasQuery(urn))}
        unknown={none}
      >
        {(slas) =>
          slas.length === 0 ? (
            none
          ) : (
            <>
              <Forecasts urn={urn} />
              <ul className={styles.slas}>
                {slas.toSorted(byGravity).map((sla, index) => (
                  <li key={ownOf(sla)?.slo ?? index}>
                    <SlaCard
                      sla={sla}
                      of={urn}
                      mayWrite={mayWrite}
                      onSaved={onSaved}
                      onRemoved={onRemoved}
                    />
                  </li>
                ))}
              </ul>
              <Fold level={3} look="quiet" title={text.sla.kept}>
                {() => <Compliance urn={urn} />}
              </Fold>
            </>
          )
        }
      </QuerySection>
    </div>
  );
}

function byGravity(a: Sla, b: Sla) {
  return (
    GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state) || a.property.localeCompare(b.property)
  );
}
