import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tags } from 'lucide-react';
import { suggestionsQuery } from '../api/upkeepQueries';
import { text } from '../text';
import styles from './SuggestionCount.module.css';

/** How many classifications are suggested for a dataset's columns, leading to them; none, nothing. */
export function SuggestionCount({ dataset }: { dataset: string }) {
  const { data } = useInfiniteQuery(suggestionsQuery({ dataset }));
  const page = data?.pages[0];
  return (
    page &&
    page.items.length > 0 && (
      <Link to="/suggestions" search={{ dataset }} className={styles.count}>
        <Tags aria-hidden size={14} />
        {text.suggestion.count(page.items.length, page.nextPageToken !== undefined)}
      </Link>
    )
  );
}
