import { useQuery } from '@tanstack/react-query';
import { domainsQuery } from '../api/catalogQueries';
import type { FacetCount } from '../api/types';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';
import { DomainCard } from './DomainCard';
import styles from './Domains.module.css';

/** The parts of the organization, by what they offer; `products` is absent while not yet counted. */
export function Domains({ products }: { products: FacetCount[] | undefined }) {
  const { data: domains, error } = useQuery(domainsQuery);
  const counts = new Map(products?.map(({ value, count }) => [value, count]));
  const tops = domains?.filter(({ path }) => !path.includes('/'));
  return (
    <section aria-labelledby="domains">
      <h2 id="domains" className={styles.heading}>
        {text.home.domains}
      </h2>
      {error && <Notice tone="warn">{error.message}</Notice>}
      {!tops && !error && <Skeleton lines={6} />}
      {tops?.length === 0 && <Empty title={text.home.noDomains}>{text.home.noDomainsYet}</Empty>}
      <ul className={styles.domains}>
        {tops?.map((domain) => (
          <li key={domain.path}>
            <DomainCard
              domain={domain}
              products={products && (counts.get(domain.path) ?? 0)}
              parts={domains?.filter(({ path }) => path.startsWith(`${domain.path}/`)).length ?? 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
