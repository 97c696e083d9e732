import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleDashed, List } from 'lucide-react';
import { subjectsQuery } from '../api/registryQueries';
import { PagedList } from '../app/PagedList';
import { Empty } from '../kit/Empty';
import { PageHead } from '../kit/PageHead';
import { SearchField } from '../kit/SearchField';
import { Tabs } from '../kit/Tabs';
import { text } from '../text';
import { SubjectTable } from './SubjectTable';
import type { SubjectListState } from './subjectState';

const route = getRouteApi('/subjects');

const TABS = [
  { id: 'all', icon: List },
  { id: 'unclaimed', icon: CircleDashed },
] as const;

export function SubjectsPage() {
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { prefix = '', unclaimed } = state;
  return (
    <>
      <title>{text.title(text.subject.title)}</title>
      <PageHead title={text.subject.title} lead={text.subject.lead}>
        <SearchField
          label={text.subject.prefix}
          placeholder={text.subject.prefixHint}
          clearLabel={text.search.clear}
          value={prefix}
          onChange={(typed) =>
            void navigate({
              search: { ...(unclaimed && { unclaimed }), ...(typed !== '' && { prefix: typed }) },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </PageHead>
      <Tabs
        label={text.subject.which}
        selected={unclaimed ? 'unclaimed' : 'all'}
        onSelect={(chosen) =>
          void navigate({
            search: {
              ...(chosen === 'unclaimed' && { unclaimed: 'true' }),
              ...(prefix !== '' && { prefix }),
            },
            resetScroll: false,
          })
        }
        tabs={TABS.map(({ id, icon: Icon }) => ({
          id,
          label: text.subject[id],
          icon: <Icon aria-hidden size={14} />,
          content: <SubjectList state={state} />,
        }))}
      />
    </>
  );
}

function SubjectList({ state: { prefix, unclaimed } }: { state: SubjectListState }) {
  const query = useInfiniteQuery(
    subjectsQuery({ unclaimed: unclaimed === 'true', ...(prefix !== undefined && { prefix }) }),
  );
  return (
    <PagedList
      query={query}
      none={<NoSubjects isUnclaimed={unclaimed === 'true'} isSought={prefix !== undefined} />}
      more={text.subject.more}
    >
      {(subjects) => <SubjectTable subjects={subjects} />}
    </PagedList>
  );
}

function NoSubjects({ isUnclaimed, isSought }: { isUnclaimed: boolean; isSought: boolean }) {
  if (isSought) {
    return <Empty title={text.subject.noneFound} />;
  }
  return isUnclaimed ? (
    <Empty title={text.subject.noneUnclaimed} />
  ) : (
    <Empty title={text.subject.none}>{text.subject.noneAdvice}</Empty>
  );
}
