import { useNavigate } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { SearchResult } from '../api/types';
import { Button } from '../kit/Button';
import { text } from '../text';
import { FacetValues } from './FacetValues';
import styles from './Facets.module.css';
import { FACETS, filtersOf, type SearchState } from './searchState';

interface Props {
  state: SearchState;
  counts: SearchResult['facets'];
}

/** What results can be narrowed by. On a narrow screen it waits behind a button. */
export function Facets({ state, counts }: Props) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const chosen = Object.values(filtersOf(state)).flat().length;
  return (
    <aside aria-label={text.search.filters} className={styles.facets}>
      <div className={styles.toggle}>
        <Button
          aria-expanded={isOpen}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          <SlidersHorizontal aria-hidden size={15} />
          {text.search.filtersChosen(chosen)}
        </Button>
      </div>
      <div className={styles.panel} data-open={isOpen || undefined}>
        {FACETS.map((facet) => (
          <FacetValues
            key={facet}
            facet={facet}
            counts={counts[facet] ?? []}
            chosen={state[facet] ?? []}
            onChoose={(values) => {
              void navigate({ to: '/search', search: { ...state, [facet]: values } });
            }}
          />
        ))}
      </div>
    </aside>
  );
}
