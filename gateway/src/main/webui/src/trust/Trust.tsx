import { useQuery } from '@tanstack/react-query';
import { gateQuery, scoreQuery } from '../api/trustQueries';
import { QueryView } from '../app/QueryView';
import { text } from '../text';
import { Score } from './Score';
import styles from './Trust.module.css';
import { Verdict } from './Verdict';

/** The first that one wants to know of a dataset or product: may I use it, and how good is it? */
export function Trust({ urn }: { urn: string }) {
  const gate = useQuery(gateQuery(urn));
  const score = useQuery(scoreQuery(urn));
  return (
    <section aria-labelledby="trust-title" className={styles.trust}>
      <h2 id="trust-title" className={styles.title}>
        {text.trust.title}
      </h2>
      <div className={styles.parts}>
        <div className={styles.part}>
          <QueryView
            query={gate}
            unknown={<Verdict gate={{ urn, decision: 'allow', known: false, reasons: [] }} />}
          >
            {(found) => <Verdict gate={found} />}
          </QueryView>
        </div>
        {/* Both come from the same service: should it fail, saying so once is enough. */}
        {!(gate.error && score.error) && (
          <div className={styles.part}>
            <QueryView
              query={score}
              unknown={<Score score={{ urn, deductions: [], members: [] }} />}
            >
              {(found) => <Score score={found} />}
            </QueryView>
          </div>
        )}
      </div>
    </section>
  );
}
