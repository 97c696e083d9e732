import { useMatch, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/**
 * The words being searched for. On the search page the results follow while one types; elsewhere
 * they come when asked for.
 */
export function useSearchText() {
  const navigate = useNavigate();
  const searchPage = useMatch({ from: '/search', shouldThrow: false });
  const q = searchPage?.search.q ?? '';
  const [draft, setDraft] = useState(q);
  const [sent, setSent] = useState(q);
  const [seen, setSeen] = useState(q);

  // The address changed, and not by what was typed here: somebody went back, or followed a link.
  if (q !== seen) {
    setSeen(q);
    if (q !== sent) {
      setSent(q);
      setDraft(q);
    }
  }

  const search = (words: string, replace: boolean) => {
    setSent(words);
    void navigate({
      to: '/search',
      search: { ...searchPage?.search, q: words },
      replace,
    });
  };

  const isLive = searchPage !== undefined && draft.trim() !== sent;
  useEffect(() => {
    if (isLive) {
      const timer = setTimeout(() => {
        search(draft.trim(), true);
      }, PAUSE_MS);
      return () => {
        clearTimeout(timer);
      };
    }
    // Only what is typed starts the pause anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLive, draft]);

  return {
    draft,
    setDraft,
    submit: () => {
      search(draft.trim(), false);
    },
  };
}
