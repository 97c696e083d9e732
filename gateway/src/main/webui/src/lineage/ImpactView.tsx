import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { impactAddress, impactQuery } from '../api/lineageQueries';
import type { DatasetImpact, Impact } from '../api/types';
import { QueryView } from '../app/QueryView';
import { DomainLink } from '../domain/DomainLink';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { Table } from '../kit/Table';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import { CsvButton } from './CsvButton';
import { GroupTable } from './GroupTable';
import styles from './Lists.module.css';
import { ProductImpactTable } from './ProductImpactTable';
import { ThingLink } from './ThingLink';

const FEW = 12;

/** What would break if a thing changed, by whose it is. */
export function ImpactView({ urn }: { urn: string }) {
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <p className={styles.lead}>{text.impact.lead}</p>
        <CsvButton urn={urn} what="impact" address={impactAddress(urn)} />
      </div>
      <QueryView query={useQuery(impactQuery(urn))}>
        {(impact) =>
          impact.datasets === 0 ? (
            <Empty title={text.impact.none}>{text.impact.noneAdvice}</Empty>
          ) : (
            <Groups impact={impact} />
          )
        }
      </QueryView>
    </div>
  );
}

function Groups({ impact }: { impact: Impact }) {
  const { products, domains, owners, unowned } = impact;
  return (
    <>
      <p>
        <strong>{text.impact.sums(impact.datasets, impact.jobs, products.length)}</strong>{' '}
        <span className={styles.note}>{text.impact.stepsMean}</span>
      </p>
      {impact.truncated && <Notice tone="calm">{text.impact.truncated}</Notice>}
      {products.length > 0 && (
        <>
          <ProductImpactTable products={products} />
          <div className={styles.pair}>
            <GroupTable title={text.impact.owners} head={text.impact.ownerColumns} groups={owners}>
              {(name) => (name ? <TeamLink name={name} /> : text.impact.nobody)}
            </GroupTable>
            <GroupTable
              title={text.impact.domains}
              head={text.impact.domainColumns}
              groups={domains}
            >
              {(path) => <DomainLink path={path} />}
            </GroupTable>
          </div>
        </>
      )}
      {unowned.length > 0 && <Unowned datasets={unowned} />}
    </>
  );
}

function Unowned({ datasets }: { datasets: DatasetImpact[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? datasets : datasets.slice(0, FEW);
  return (
    <section className={styles.group}>
      <h3>{text.impact.unowned}</h3>
      <Table caption={text.impact.unowned} head={text.impact.unownedColumns}>
        {shown.map(({ urn, distance }) => (
          <tr key={urn}>
            <th scope="row">
              <ThingLink urn={urn} />
            </th>
            <td className={styles.short}>{text.impact.steps(distance)}</td>
          </tr>
        ))}
      </Table>
      {shown.length < datasets.length && (
        <div>
          <Button
            onPress={() => {
              setShowsAll(true);
            }}
          >
            {text.impact.showAll(datasets.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
