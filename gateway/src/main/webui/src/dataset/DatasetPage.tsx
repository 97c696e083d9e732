import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { datasetQuery } from '../api/catalogQueries';
import { assessmentQuery, checksQuery } from '../api/queries';
import type { Dataset } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { HistorySection } from '../history/HistorySection';
import { PastNotice } from '../history/PastNotice';
import { exact } from '../kit/format';
import { Identifier } from '../kit/Identifier';
import { Prose } from '../kit/Prose';
import { QuerySection } from '../app/QuerySection';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { SceneSection } from '../lineage/SceneSection';
import { MonitorsSection } from '../monitor/MonitorsSection';
import { LifecycleBadge } from '../product/LifecycleBadge';
import { ChecksTable } from '../quality/ChecksTable';
import { QualityBadge } from '../quality/QualityBadge';
import { QualityCounts } from '../quality/QualityCounts';
import { SlasSection } from '../sla/SlasSection';
import { SuggestionCount } from '../suggestion/SuggestionCount';
import { text } from '../text';
import { Trust } from '../trust/Trust';
import { Columns } from './Columns';
import { DatasetFacts } from './DatasetFacts';
import { DatasetNotices } from './DatasetNotices';
import { SchemaHistory } from './SchemaHistory';

const route = getRouteApi('/datasets');

export function DatasetPage() {
  const { urn, asOf } = route.useSearch();
  const { data: dataset } = useSuspenseQuery(datasetQuery(urn, asOf));
  const { data: assessment } = useQuery(assessmentQuery(urn));
  const { hueOf } = useDomains();
  const title = dataset.title || dataset.name;
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <span>{text.kind.dataset}</span>
              {dataset.domain && <DomainLink path={dataset.domain} />}
              <Identifier>{dataset.namespace}</Identifier>
            </>
          }
          title={title}
          isIdentifier={!dataset.title}
          urn={dataset.urn}
          hue={hueOf(dataset.domain)}
          states={
            <>
              <LifecycleBadge lifecycle={dataset.origin} look="pill" />
              {asOf === undefined && assessment !== undefined && (
                <QualityBadge state={assessment?.state} look="pill" />
              )}
              {asOf === undefined && assessment && <QualityCounts quality={assessment} />}
              {asOf === undefined && <SuggestionCount dataset={urn} />}
            </>
          }
        />
      }
      facts={<DatasetFacts dataset={dataset} />}
      notices={
        asOf === undefined ? (
          <>
            <Trust urn={urn} />
            <DatasetNotices dataset={dataset} />
          </>
        ) : (
          <PastNotice urn={urn} title={text.history.then(exact(asOf))} />
        )
      }
    >
      <title>{text.title(title)}</title>
      {dataset.description && <Prose>{dataset.description}</Prose>}
      <Section id="columns" title={text.dataset.columnsTitle}>
        <Columns columns={dataset.columns} drift={dataset.drift} />
      </Section>
      {asOf === undefined && <PresentSections dataset={dataset} />}
    </ThingLayout>
  );
}

/** What is only known of a dataset as it is now. */
function PresentSections({ dataset: { urn, title, name, columns } }: { dataset: Dataset }) {
  const { urn: _, asOf: __, ...state } = route.useSearch();
  const navigate = route.useNavigate();
  const checks = useQuery(checksQuery(urn));
  return (
    <>
      <SceneSection
        urn={urn}
        usualDepth={2}
        columns={columns.map(({ name }) => name)}
        state={state}
        onState={(chosen) =>
          void navigate({ search: { urn, ...chosen }, replace: true, resetScroll: false })
        }
      />
      <QuerySection id="checks" title={text.check.title} query={checks}>
        {(found) => (
          <ChecksTable
            checks={found.map(({ check, dataset: _, ...rest }) => ({ name: check, ...rest }))}
          />
        )}
      </QuerySection>
      <MonitorsSection dataset={urn} />
      <SlasSection urn={urn} datasets={[{ dataset: urn, title: title || name }]} />
      <SchemaHistory urn={urn} />
      <HistorySection
        urn={urn}
        past={({ at }) => (
          <Link to="/datasets" search={{ urn, asOf: at }}>
            {text.history.asItWas}
          </Link>
        )}
      />
    </>
  );
}
