import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Filters, searchQuery } from '../api/queries';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { Section } from '../kit/Section';
import { Skeleton } from '../kit/Skeleton';
import { Result } from '../search/Result';
import { text } from '../text';
import styles from './Holdings.module.css';

interface Props {
  id: string;
  title: string;
  filters: Filters;
  none: string;
}

const FEW = 8;

/** What a domain or a team has of a kind, as search knows it: with how each stands. */
export function Holdings({ id, title, filters, none }: Props) {
  const { data, error, refetch } = useInfiniteQuery({
    ...searchQuery('', filters, FEW),
    placeholderData: undefined,
  });
  const page = data?.pages[0];
  return (
    <Section
      id={id}
      title={title}
      aside={
        page &&
        page.total > page.items.length && (
          <span className={styles.aside}>
            {text.holdings.count(page.items.length, page.total)}
            <Link to="/search" search={filters}>
              {text.holdings.all}
            </Link>
          </span>
        )
      }
    >
      {!page && !error && <Skeleton />}
      {!page && error && (
        <Notice
          tone="warn"
          action={<Button onPress={() => void refetch()}>{text.error.retry}</Button>}
        >
          {error.message}
        </Notice>
      )}
      {page?.items.length === 0 && <Empty title={none}>{text.holdings.noneAdvice}</Empty>}
      {page && page.items.length > 0 && (
        <ul className={styles.results}>
          {page.items.map((hit) => (
            <li key={hit.urn}>
              <Result hit={hit} level={3} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
