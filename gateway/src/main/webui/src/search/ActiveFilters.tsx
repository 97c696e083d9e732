import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useDomains } from '../domain/useDomains';
import { Button } from '../kit/Button';
import { text } from '../text';
import styles from './ActiveFilters.module.css';
import { facetWord } from './facetWord';
import { FACETS, type SearchState } from './searchState';

/** The filters that hold, each with a way to drop it. */
export function ActiveFilters({ state }: { state: SearchState }) {
  const navigate = useNavigate();
  const { titleOf } = useDomains();
  const chosen = FACETS.flatMap((facet) => (state[facet] ?? []).map((value) => ({ facet, value })));
  if (chosen.length === 0) {
    return null;
  }
  const go = (search: SearchState) => void navigate({ to: '/search', search });
  return (
    <ul aria-label={text.search.active} className={styles.filters}>
      {chosen.map(({ facet, value }) => {
        const word = facet === 'domain' ? titleOf(value) : facetWord(facet, value);
        return (
          <li key={facet + value}>
            <Button
              aria-label={text.search.drop(text.facet[facet], word)}
              onPress={() => {
                go({ ...state, [facet]: state[facet]?.filter((other) => other !== value) });
              }}
            >
              <span className={styles.facet}>{text.facet[facet]}</span> {word}
              <X aria-hidden size={14} />
            </Button>
          </li>
        );
      })}
      <li>
        <Button
          look="quiet"
          onPress={() => {
            go(state.q === undefined ? {} : { q: state.q });
          }}
        >
          {text.search.dropAll}
        </Button>
      </li>
    </ul>
  );
}
