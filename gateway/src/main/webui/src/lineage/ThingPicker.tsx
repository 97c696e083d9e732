import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '../api/queries';
import { KindIcon } from '../app/KindIcon';
import { useDomains } from '../domain/useDomains';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { SearchField } from '../kit/SearchField';
import { text } from '../text';
import { usePause } from '../kit/usePause';
import styles from './ThingPicker.module.css';

const FEW = 8;
const KINDS = ['product', 'dataset', 'job'];

interface Props {
  label: string;
  /** URN of what makes no sense to pick. */
  except: string;
  onPick: (urn: string) => void;
}

/** Finds a product, dataset or job by the catalog's search. */
export function ThingPicker({ label, except, onPick }: Props) {
  const [words, setWords] = useState('');
  const { titleOf } = useDomains();
  const asked = usePause(words.trim());
  const { data, error } = useInfiniteQuery({
    ...searchQuery(asked, { kind: KINDS }, FEW),
    enabled: asked !== '',
  });
  const page = asked === '' ? undefined : data?.pages[0];
  const hits = page?.items.filter(({ urn }) => urn !== except);
  return (
    <div className={styles.picker}>
      <SearchField
        label={label}
        placeholder={label}
        clearLabel={text.search.clear}
        value={words}
        onChange={setWords}
      />
      <p aria-live="polite" className={styles.note}>
        {page && hits && text.path.found(hits.length, page.total)}
      </p>
      {error && <Notice tone="warn">{error.message}</Notice>}
      <ul className={styles.hits}>
        {hits?.map((hit) => (
          <li key={hit.urn}>
            <Button
              look="quiet"
              onPress={() => {
                onPick(hit.urn);
              }}
            >
              <KindIcon kind={hit.kind} size={15} />
              <span className={styles.name}>{hit.title || hit.name}</span>
              <span className={styles.place}>
                {hit.domain ? titleOf(hit.domain) : hit.namespace}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
