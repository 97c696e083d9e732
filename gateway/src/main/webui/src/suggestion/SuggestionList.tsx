import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { suggestionsQuery, type SuggestionFilters } from '../api/upkeepQueries';
import type { Suggestion } from '../api/types';
import { PagedList } from '../app/PagedList';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { SuggestionCard } from './SuggestionCard';
import styles from './Suggestion.module.css';

/** What was decided leaves the list; whoever decided it stands at the list again. */
export function SuggestionList({ filters }: { filters: SuggestionFilters }) {
  const list = useRef<HTMLDivElement>(null);
  const [decided, setDecided] = useState<Suggestion>();
  const state = filters.state ?? 'open';
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      <p role="status" className={styles.decided}>
        {decided && (
          <>
            {text.suggestion.done[decided.state]}: {decided.tag}, {decided.column}
          </>
        )}
      </p>
      <PagedList
        query={useInfiniteQuery(suggestionsQuery(filters))}
        none={
          <Empty title={text.suggestion.none[state]}>
            {state === 'open' && text.suggestion.noneAdvice}
          </Empty>
        }
        more={text.suggestion.more}
      >
        {(suggestions) => (
          <ul className={styles.suggestions}>
            {suggestions.map((suggestion) => (
              <li key={suggestion.id}>
                <SuggestionCard
                  suggestion={suggestion}
                  onDecided={(done) => {
                    setDecided(done);
                    list.current?.focus();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  );
}
