import { useQuery } from '@tanstack/react-query';
import { slasQuery } from '../api/slaQueries';
import type { Sla, SlaState } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { text } from '../text';
import { Compliance } from './Compliance';
import { Forecasts } from './Forecasts';
import styles from './Sla.module.css';
import { SlaCard } from './SlaCard';

const GRAVITY: SlaState[] = ['broken', 'unreadable', 'unknown', 'kept', 'unmeasured'];

/** What is promised of a dataset or of a product's, and how it is kept; what needs a look first. */
export function SlasSection({ urn }: { urn: string }) {
  return (
    <QuerySection
      id="slas"
      title={text.sla.title}
      query={useQuery(slasQuery(urn))}
      unknown={<Empty title={text.sla.none}>{text.sla.noneAdvice}</Empty>}
    >
      {(slas) =>
        slas.length === 0 ? (
          <Empty title={text.sla.none}>{text.sla.noneAdvice}</Empty>
        ) : (
          <>
            <Forecasts urn={urn} />
            <ul className={styles.slas}>
              {slas.toSorted(byGravity).map((sla, index) => (
                <li key={index}>
                  <SlaCard sla={sla} of={urn} />
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
  );
}

function byGravity(a: Sla, b: Sla) {
  return (
    GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state) || a.property.localeCompare(b.property)
  );
}
