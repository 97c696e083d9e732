import { useQuery } from '@tanstack/react-query';
import { complianceQuery } from '../api/slaQueries';
import { QueryView } from '../app/QueryView';
import { Empty } from '../kit/Empty';
import { day as dayWords } from '../kit/format';
import { Meter } from '../kit/Meter';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Sla.module.css';

/** How promises were kept in the last thirty days, the latest first. */
export function Compliance({ urn }: { urn: string }) {
  const query = useQuery(complianceQuery(urn));
  return (
    <div className={styles.kept}>
      <QueryView query={query} unknown={<Empty title={text.sla.notMeasured} />}>
        {({ days }) =>
          days.length === 0 ? (
            <Empty title={text.sla.notMeasured} />
          ) : (
            <>
              <p className={styles.note}>
                {text.sla.days(
                  days.filter(({ kept: { met, promises } }) => met === promises).length,
                  days.length,
                )}
              </p>
              <Table isNarrow caption={text.sla.kept} head={text.sla.dayColumns}>
                {days.toReversed().map(({ day, kept: { met, promises, attainment } }) => (
                  <tr key={day}>
                    <th scope="row">{dayWords(day)}</th>
                    <td>{text.sla.of(met, promises)}</td>
                    <td>
                      {attainment === undefined ? (
                        text.none
                      ) : (
                        <Meter label={text.sla.attainment} percent={Math.floor(attainment)}>
                          {text.sla.percent(attainment)}
                        </Meter>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </>
          )
        }
      </QueryView>
    </div>
  );
}
