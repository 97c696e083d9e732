import type { Domain } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import styles from './Subdomains.module.css';
import { TeamLink } from './TeamLink';

export function Subdomains({ domains }: { domains: Domain[] }) {
  return (
    <ul className={styles.domains}>
      {domains.map(({ path, description, owner }) => (
        <li key={path} className={styles.domain}>
          <h3 className={styles.title}>
            <DomainLink path={path} />
          </h3>
          {description && <p className={styles.description}>{description}</p>}
          <p className={styles.owner}>
            <TeamLink name={owner} />
          </p>
        </li>
      ))}
    </ul>
  );
}
