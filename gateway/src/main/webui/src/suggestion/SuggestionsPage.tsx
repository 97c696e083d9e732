import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Check, CircleDot, X } from 'lucide-react';
import { domainsQuery } from '../api/catalogQueries';
import type { SuggestionFilters } from '../api/upkeepQueries';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Choice } from '../kit/Choice';
import { Identifier } from '../kit/Identifier';
import { PageHead } from '../kit/PageHead';
import { Tabs } from '../kit/Tabs';
import { text } from '../text';
import { SuggestionList } from './SuggestionList';

const route = getRouteApi('/suggestions');

const STATES = [
  { id: 'open', icon: CircleDot },
  { id: 'accepted', icon: Check },
  { id: 'dismissed', icon: X },
] as const;

const ALL = 'all';

export function SuggestionsPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const { data: domains = [] } = useQuery(domainsQuery);
  const go = (search: SuggestionFilters) => void navigate({ search, resetScroll: false });
  return (
    <>
      <title>{text.title(text.suggestion.title)}</title>
      <PageHead title={text.suggestion.title} lead={text.suggestion.lead}>
        <Choice
          label={text.suggestion.domain}
          placeholder={text.suggestion.allDomains}
          value={filters.domain ?? ALL}
          onChange={(domain) => {
            const { domain: _, ...others } = filters;
            go(domain === ALL ? others : { ...others, domain });
          }}
          options={[
            { value: ALL, label: text.suggestion.allDomains },
            ...domains
              .toSorted((a, b) => a.path.localeCompare(b.path))
              .map(({ path, title }) => ({ value: path, label: `${title} (${path})` })),
          ]}
        />
        {filters.dataset !== undefined && <OfDataset {...filters} dataset={filters.dataset} />}
      </PageHead>
      <Tabs
        label={text.suggestion.states}
        selected={filters.state ?? 'open'}
        onSelect={(state) => {
          const { state: _, ...others } = filters;
          go(state === 'open' ? others : { ...others, state });
        }}
        tabs={STATES.map(({ id, icon: Icon }) => ({
          id,
          label: text.suggestion.state[id],
          icon: <Icon aria-hidden size={14} />,
          content: <SuggestionList filters={filters} />,
        }))}
      />
    </>
  );
}

/** That only one dataset's are shown, and the way to all. */
function OfDataset({ dataset, ...others }: SuggestionFilters & { dataset: string }) {
  return (
    <p>
      {text.suggestion.ofDataset}:{' '}
      <Link {...linkTo(dataset)}>
        <Identifier>{nameOf(dataset)}</Identifier>
      </Link>
      .{' '}
      <Link to="/suggestions" search={others}>
        {text.suggestion.allDatasets}
      </Link>
    </p>
  );
}
