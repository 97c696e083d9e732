import { Link } from '@tanstack/react-router';
import type { FacetCount } from '../api/types';
import { KindIcon } from '../app/KindIcon';
import { number } from '../kit/format';
import { facetOptions } from '../search/facetOptions';
import { facetWord } from '../search/facetWord';
import styles from './Kinds.module.css';

/** How much of what there is, each leading to a list of it. */
export function Kinds({ counts }: { counts: FacetCount[] }) {
  return (
    <ul className={styles.kinds}>
      {facetOptions('kind', counts, []).map(({ value, count }) => (
        <li key={value}>
          <Link to="/search" search={{ kind: [value] }} className={styles.kind}>
            <KindIcon kind={value} size={16} />
            <strong>{number(count)}</strong> {facetWord('kind', value)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
