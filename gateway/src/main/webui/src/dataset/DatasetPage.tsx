import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentQuery, checksQuery, datasetQuery } from '../api/queries';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { Identifier } from '../kit/Identifier';
import { Prose } from '../kit/Prose';
import { QuerySection } from '../app/QuerySection';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { SceneSection } from '../lineage/SceneSection';
import { LifecycleBadge } from '../product/LifecycleBadge';
import { ChecksTable } from '../quality/ChecksTable';
import { QualityBadge } from '../quality/QualityBadge';
import { QualityCounts } from '../quality/QualityCounts';
import { text } from '../text';
import { Columns } from './Columns';
import { DatasetFacts } from './DatasetFacts';

const route = getRouteApi('/datasets');

export function DatasetPage() {
  const { urn, lineage: view = 'graph' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: dataset } = useSuspenseQuery(datasetQuery(urn));
  const { data: assessment } = useQuery(assessmentQuery(urn));
  const checks = useQuery(checksQuery(urn));
  const { hueOf } = useDomains();
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
          title={dataset.title || dataset.name}
          isIdentifier={!dataset.title}
          urn={dataset.urn}
          hue={hueOf(dataset.domain)}
          states={
            <>
              <LifecycleBadge lifecycle={dataset.origin} look="pill" />
              {assessment !== undefined && <QualityBadge state={assessment?.state} look="pill" />}
              {assessment && <QualityCounts quality={assessment} />}
            </>
          }
        />
      }
      facts={<DatasetFacts dataset={dataset} />}
    >
      <title>{text.title(dataset.title || dataset.name)}</title>
      {dataset.description && <Prose>{dataset.description}</Prose>}
      <Section id="columns" title={text.dataset.columnsTitle}>
        <Columns columns={dataset.columns} />
      </Section>
      <SceneSection
        urn={urn}
        depth={2}
        view={view}
        onView={(chosen) =>
          void navigate({
            search: { urn, ...(chosen === 'list' && { lineage: chosen }) },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <QuerySection id="checks" title={text.check.title} query={checks}>
        {(found) => (
          <ChecksTable
            checks={found.map(({ check, dataset: _, ...rest }) => ({ name: check, ...rest }))}
          />
        )}
      </QuerySection>
    </ThingLayout>
  );
}
