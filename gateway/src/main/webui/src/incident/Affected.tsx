import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { incidentDatasetsQuery, incidentProductsQuery } from '../api/incidentQueries';
import type { IncidentDataset } from '../api/types';
import { PagedSection } from '../app/PagedSection';
import { DomainLink } from '../domain/DomainLink';
import { Empty } from '../kit/Empty';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { ThingLink } from '../lineage/ThingLink';
import { useProductTitles } from '../lineage/useProductTitles';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import styles from './Incident.module.css';

/** What fails in an incident, or failed: its cause and its effects. */
export function IncidentDatasets({ id }: { id: string }) {
  return (
    <PagedSection
      id="datasets"
      title={text.incident.datasets}
      query={useInfiniteQuery(incidentDatasetsQuery(id))}
      none={<Empty title={text.incident.noDatasets} />}
      more={text.incident.moreDatasets}
    >
      {(datasets) => (
        <Table caption={text.incident.datasets} head={text.incident.datasetColumns}>
          {datasets.map((member) => (
            <tr key={member.dataset}>
              <td>
                <MemberState member={member} />
              </td>
              <th scope="row" className={styles.what}>
                <ThingLink urn={member.dataset} />
              </th>
              <td>{member.isRoot ? text.incident.root : text.incident.effect}</td>
              <td className={styles.when}>
                <Moment at={member.joinedAt} />
              </td>
              <td className={styles.when}>
                {member.recoveredAt === undefined ? text.none : <Moment at={member.recoveredAt} />}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </PagedSection>
  );
}

function MemberState({ member: { isFailing, isCurrent } }: { member: IncidentDataset }) {
  return (
    <>
      {isFailing ? (
        <State tone="bad" icon={CircleX} word={text.incident.failing} />
      ) : (
        <State tone="ok" icon={CircleCheck} word={text.incident.recovered} />
      )}
      {!isCurrent && <p className={styles.note}>{text.incident.left}</p>}
    </>
  );
}

/** Who offers what fails, or something made of it. */
export function IncidentProducts({ id }: { id: string }) {
  const titles = useProductTitles();
  return (
    <PagedSection
      id="products"
      title={text.incident.products}
      query={useInfiniteQuery(incidentProductsQuery(id))}
      none={<Empty title={text.incident.noProducts}>{text.incident.noProductsAdvice}</Empty>}
      more={text.incident.moreProducts}
    >
      {(products) => (
        <Table caption={text.incident.products} head={text.incident.productColumns}>
          {products.map(({ product, role, domain, team }) => (
            <tr key={product}>
              <th scope="row" className={styles.what}>
                <ThingLink urn={product} title={titles.get(product)} />
              </th>
              <td>{text.incident.role[role]}</td>
              <td>
                <DomainLink path={domain} />
              </td>
              <td>{team ? <TeamLink name={team} /> : text.incident.noOwner}</td>
            </tr>
          ))}
        </Table>
      )}
    </PagedSection>
  );
}
