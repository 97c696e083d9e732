import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FailurePage } from '../app/FailurePage';
import { searchQuery } from '../api/queries';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { IndexBehind } from '../status/IndexBehind';
import { text } from '../text';
import { ActiveFilters } from './ActiveFilters';
import { Facets } from './Facets';
import { NothingFound } from './NothingFound';
import { Result } from './Result';
import styles from './SearchPage.module.css';
import { filtersOf } from './searchState';

const route = getRouteApi('/search');

export function SearchPage() {
  const state = route.useSearch();
  const q = state.q ?? '';
  const { data, error, refetch, ...more } = useInfiniteQuery(searchQuery(q, filtersOf(state)));
  const first = data?.pages[0];
  if (error && !first) {
    return <FailurePage error={error} retry={() => void refetch()} />;
  }
  return (
    <div className={styles.page}>
      <title>{text.title(q || text.search.label)}</title>
      <Facets state={state} counts={first?.facets ?? {}} />
      <section aria-labelledby="results" className={styles.results}>
        <h1 id="results" aria-live="polite" className={styles.heading}>
          {first ? text.search.found(first.total, q) : text.search.searching}
        </h1>
        <ActiveFilters state={state} />
        <IndexBehind />
        {first?.relaxed && <Notice tone="calm">{text.search.relaxed(q)}</Notice>}
        {first?.items.length === 0 && <NothingFound state={state} />}
        <ol className={styles.list} data-stale={more.isPlaceholderData || undefined}>
          {data?.pages.flatMap((page) =>
            page.items.map((hit) => (
              <li key={hit.urn}>
                <Result hit={hit} />
              </li>
            )),
          )}
        </ol>
        {!first && <Skeleton lines={9} />}
        {more.hasNextPage && (
          <Button isDisabled={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
            {more.isFetchingNextPage ? text.loading : text.search.more}
          </Button>
        )}
      </section>
    </div>
  );
}
