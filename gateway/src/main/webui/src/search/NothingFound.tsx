import { Link } from '@tanstack/react-router';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { filtersOf, type SearchState } from './searchState';

/** Why nothing was found, which is one of three things, and the way on. */
export function NothingFound({ state }: { state: SearchState }) {
  const { q } = state;
  if (Object.keys(filtersOf(state)).length > 0) {
    return (
      <Empty
        title={text.search.nothingFiltered}
        action={
          <Link to="/search" search={q === undefined ? {} : { q }}>
            {text.search.dropAll}
          </Link>
        }
      />
    );
  }
  return q === undefined ? (
    <Empty title={text.search.nothingYet}>{text.search.howThingsAppear}</Empty>
  ) : (
    <Empty title={text.search.nothing} action={<Link to="/search">{text.search.browse}</Link>}>
      {text.search.advice}
    </Empty>
  );
}
