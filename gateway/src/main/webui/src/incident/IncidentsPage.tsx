import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CircleCheck, CircleDot, List, Merge } from 'lucide-react';
import { domainsQuery } from '../api/catalogQueries';
import { incidentsQuery } from '../api/incidentQueries';
import { PagedList } from '../app/PagedList';
import { Choice } from '../kit/Choice';
import { Empty } from '../kit/Empty';
import { PageHead } from '../kit/PageHead';
import { Tabs } from '../kit/Tabs';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import styles from './Incident.module.css';
import { filtersOf, type IncidentListState, SEVERITY_WORDS } from './incidentState';
import { IncidentTable } from './IncidentTable';

const route = getRouteApi('/incidents');

const TABS = [
  { id: 'ongoing', icon: CircleDot },
  { id: 'resolved', icon: CircleCheck },
  { id: 'merged', icon: Merge },
  { id: 'all', icon: List },
] as const;

const ANY = 'any';

export function IncidentsPage() {
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { data: domains = [] } = useQuery(domainsQuery);
  const go = (search: IncidentListState) => void navigate({ search, resetScroll: false });
  const choose = (name: 'severity' | 'domain', value: string) => {
    const { [name]: _, ...others } = state;
    go(value === ANY ? others : { ...others, [name]: value });
  };
  return (
    <>
      <title>{text.title(text.incident.title)}</title>
      <PageHead title={text.incident.title} lead={text.incident.lead}>
        <Choice
          label={text.incident.severityLabel}
          value={state.severity ?? ANY}
          onChange={(value) => {
            choose('severity', value);
          }}
          options={[
            { value: ANY, label: text.incident.allSeverities },
            ...SEVERITY_WORDS.map((value) => ({ value, label: text.incident.severity[value] })),
          ]}
        />
        <Choice
          label={text.incident.domainLabel}
          value={state.domain ?? ANY}
          onChange={(value) => {
            choose('domain', value);
          }}
          options={[
            { value: ANY, label: text.incident.allDomains },
            ...domains
              .toSorted((a, b) => a.path.localeCompare(b.path))
              .map(({ path, title }) => ({ value: path, label: `${title} (${path})` })),
          ]}
        />
        <Narrowed state={state} />
      </PageHead>
      <Tabs
        label={text.incident.states}
        selected={state.state ?? 'ongoing'}
        onSelect={(chosen) => {
          const { state: _, ...others } = state;
          go(chosen === 'ongoing' ? others : { ...others, state: chosen });
        }}
        tabs={TABS.map(({ id, icon: Icon }) => ({
          id,
          label: text.incident.shown[id],
          icon: <Icon aria-hidden size={14} />,
          content: <Incidents state={state} />,
        }))}
      />
    </>
  );
}

function Incidents({ state }: { state: IncidentListState }) {
  const { state: shown, ...filters } = state;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className={styles.list}>
      <PagedList
        query={useInfiniteQuery(incidentsQuery(filtersOf(state)))}
        none={
          <Empty title={text.incident.none[shown ?? 'ongoing']}>
            {isFiltered ? text.incident.noneFiltered : text.incident.noneAdvice}
          </Empty>
        }
        more={text.incident.more}
      >
        {(incidents) => <IncidentTable incidents={incidents} />}
      </PagedList>
    </div>
  );
}

/** What a link that led here narrowed the list to, each with the way to all. */
function Narrowed({ state }: { state: IncidentListState }) {
  return (['dataset', 'product', 'owner'] as const).map((name) => {
    const { [name]: value, ...others } = state;
    return (
      value !== undefined && (
        <p key={name}>
          {text.incident.only[name]}: <ThingLink urn={name === 'owner' ? `team:${value}` : value} />
          .{' '}
          <Link to="/incidents" search={others}>
            {text.incident.drop}
          </Link>
        </p>
      )
    );
  });
}
