import type { ProductImpact } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { Fold } from '../kit/Fold';
import { Table } from '../kit/Table';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import styles from './Lists.module.css';
import { ThingLink } from './ThingLink';
import { useProductTitles } from './useProductTitles';

/** The products that are reached, the nearest first, each with its datasets. */
export function ProductImpactTable({ products }: { products: ProductImpact[] }) {
  const titles = useProductTitles();
  return (
    <section className={styles.group}>
      <h3>{text.impact.products}</h3>
      <Table caption={text.impact.products} head={text.impact.productColumns}>
        {products.map(({ urn, domain, owner, distance, datasets }) => (
          <tr key={urn}>
            <th scope="row">
              <ThingLink urn={urn} title={titles.get(urn)} />
            </th>
            <td>
              <DomainLink path={domain} />
            </td>
            <td>{owner ? <TeamLink name={owner} /> : text.impact.nobody}</td>
            <td className={styles.short}>{text.impact.steps(distance)}</td>
            <td className={styles.fold}>
              <Fold level={4} look="quiet" title={text.impact.datasets(datasets.length)}>
                <ul>
                  {datasets.map((dataset) => (
                    <li key={dataset.urn}>
                      <ThingLink urn={dataset.urn} />{' '}
                      <span className={styles.note}>{text.impact.steps(dataset.distance)}</span>
                    </li>
                  ))}
                </ul>
              </Fold>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
