import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { jobQuery } from '../api/lineageQueries';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Prose } from '../kit/Prose';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { SceneSection } from '../lineage/SceneSection';
import { text } from '../text';
import { RunBadge } from './RunBadge';
import { Runs } from './Runs';

const route = getRouteApi('/jobs');

export function JobPage() {
  const { urn, ...state } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: job } = useSuspenseQuery(jobQuery(urn));
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <span>{text.kind.job}</span>
              <Identifier>{job.namespace}</Identifier>
            </>
          }
          title={job.name}
          isIdentifier
          urn={job.urn}
          states={
            job.lastRunState ? (
              <>
                <RunBadge state={job.lastRunState} look="pill" />
                {text.job.inLastRun}
              </>
            ) : (
              text.job.neverRan
            )
          }
        />
      }
      facts={
        <Facts>
          <Fact label={text.fact.lastSeen}>
            <Moment at={job.lastSeen} />
          </Fact>
          <Fact label={text.fact.firstSeen}>
            <Moment at={job.firstSeen} />
          </Fact>
        </Facts>
      }
    >
      <title>{text.title(job.name)}</title>
      {job.description && <Prose>{job.description}</Prose>}
      <SceneSection
        urn={urn}
        usualDepth={1}
        state={state}
        onState={(chosen) =>
          void navigate({ search: { urn, ...chosen }, replace: true, resetScroll: false })
        }
      />
      <Runs urn={urn} />
    </ThingLayout>
  );
}
