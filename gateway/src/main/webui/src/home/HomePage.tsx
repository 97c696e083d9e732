import { useInfiniteQuery } from '@tanstack/react-query';
import { searchQuery } from '../api/queries';
import { Notice } from '../kit/Notice';
import { SearchBox } from '../search/SearchBox';
import { HealthLine } from '../status/HealthLine';
import { text } from '../text';
import { Domains } from './Domains';
import styles from './HomePage.module.css';
import { Kinds } from './Kinds';

export function HomePage() {
  // One question for both counts: that of kinds does not heed the filter by kind.
  const { data, error } = useInfiniteQuery(searchQuery('', { kind: ['product'] }, 1));
  const facets = data?.pages[0]?.facets;
  return (
    <div className={styles.page}>
      <title>{text.title()}</title>
      <section className={styles.hero}>
        <h1 className={styles.heading}>{text.home.heading}</h1>
        <SearchBox size="large" />
        {facets && <Kinds counts={facets.kind ?? []} />}
        {error && <Notice tone="warn">{error.message}</Notice>}
      </section>
      <Domains products={facets?.domain} />
      <HealthLine />
    </div>
  );
}
