import { useQuery } from '@tanstack/react-query';
import { CircleX, ClockAlert, Hourglass } from 'lucide-react';
import { causesQuery } from '../api/lineageQueries';
import type { Cause } from '../api/types';
import { QueryView } from '../app/QueryView';
import { Empty } from '../kit/Empty';
import { RunLink } from '../job/RunLink';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Lists.module.css';
import { ThingLink } from './ThingLink';
import { inWords } from './why';

const LOOKS = {
  FAILED: { tone: 'bad', icon: CircleX },
  SLOW: { tone: 'warn', icon: Hourglass },
  OVERDUE: { tone: 'warn', icon: ClockAlert },
} as const;

/** Why a thing may be bad or late. */
export function CausesView({ urn }: { urn: string }) {
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{text.cause.lead}</p>
      <QueryView query={useQuery(causesQuery(urn))}>
        {(causes) =>
          causes.length === 0 ? (
            <Empty title={text.cause.none}>{text.cause.noneAdvice}</Empty>
          ) : (
            <>
              <Group
                title={text.cause.roots}
                lead={text.cause.rootsLead}
                causes={causes.filter(({ root }) => root)}
              />
              <Group
                title={text.cause.others}
                lead={text.cause.othersLead}
                causes={causes.filter(({ root }) => !root)}
              />
            </>
          )
        }
      </QueryView>
    </div>
  );
}

function Group({ title, lead, causes }: { title: string; lead: string; causes: Cause[] }) {
  return (
    causes.length > 0 && (
      <section className={styles.group}>
        <div>
          <h3>{title}</h3>
          <p className={styles.note}>{lead}</p>
        </div>
        <Table caption={title} head={text.cause.columns}>
          {causes.map((cause) => (
            <tr key={cause.job}>
              <td className={styles.kind}>
                <State {...LOOKS[cause.kind]} word={text.cause.kind[cause.kind]} />
              </td>
              <th scope="row" className={styles.subject}>
                <ThingLink urn={cause.job} />
              </th>
              <td className={styles.when}>
                <Moment at={cause.since} />
              </td>
              <td className={styles.why}>{inWords(cause.why)}</td>
              <td className={styles.short}>{text.cause.distance(cause.distance)}</td>
              <td className={styles.short}>
                <RunLink id={cause.run} job={cause.job}>
                  {text.cause.toRun}
                </RunLink>
              </td>
            </tr>
          ))}
        </Table>
      </section>
    )
  );
}
