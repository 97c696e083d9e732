import type { Match } from '../api/types';
import { Marked } from '../kit/Marked';
import { text } from '../text';
import styles from './MatchList.module.css';

/** Where the words were found, as far as the result does not show it in its place anyway. */
export function MatchList({ matches }: { matches: Match[] }) {
  const apart = matches.filter(({ field }) => field === 'column' || field === 'tag');
  return (
    apart.length > 0 && (
      <ul className={styles.matches}>
        {apart.map((match) => (
          <li key={match.field + match.text}>
            {text.match[match.field]}{' '}
            <code>
              <Marked text={match.text} ranges={match.ranges} />
            </code>
          </li>
        ))}
      </ul>
    )
  );
}
