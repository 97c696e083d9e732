import { Link } from '@tanstack/react-router';
import type { Domain } from '../api/types';
import { useDomains } from '../domain/useDomains';
import { text } from '../text';
import styles from './DomainCard.module.css';

interface Props {
  domain: Domain;
  /** Absent while not yet counted. */
  products: number | undefined;
  /** Domains below it. */
  parts: number;
}

export function DomainCard({ domain, products, parts }: Props) {
  const { hueOf } = useDomains();
  return (
    <article className={styles.card} data-hue={hueOf(domain.path)}>
      <h3>
        <Link to="/domains/$path" params={{ path: domain.path }} className={styles.link}>
          {domain.title}
        </Link>
      </h3>
      {domain.description && <p className={styles.description}>{domain.description}</p>}
      <p className={styles.counts}>
        {products !== undefined && <span>{text.home.products(products)}</span>}
        {parts > 0 && <span>{text.home.parts(parts)}</span>}
        <span>{domain.owner}</span>
      </p>
    </article>
  );
}
