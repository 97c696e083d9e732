import { Link } from '@tanstack/react-router';
import styles from './DomainLink.module.css';
import { useDomains } from './useDomains';

/** A domain by its title, with its hue, leading to its page. */
export function DomainLink({ path }: { path: string }) {
  const { hueOf, titleOf } = useDomains();
  return (
    <Link
      to="/domains/$path"
      params={{ path }}
      data-hue={hueOf(path)}
      className={styles.link}
      title={path}
    >
      {titleOf(path)}
    </Link>
  );
}
