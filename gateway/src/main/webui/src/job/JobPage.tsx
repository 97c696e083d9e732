import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { jobQuery, tasksQuery } from '../api/lineageQueries';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Prose } from '../kit/Prose';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { SceneSection } from '../lineage/SceneSection';
import { text } from '../text';
import { ParentFact } from './ParentFact';
import { RunBadge } from './RunBadge';
import { Runs } from './Runs';
import { RunStatistics } from './RunStatistics';
import { Tasks } from './Tasks';

const route = getRouteApi('/jobs');

export function JobPage() {
  const { urn, ...state } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: job } = useSuspenseQuery(jobQuery(urn));
  const { data: tasks } = useQuery(tasksQuery(job.urn));
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
          <ParentFact job={job} />
        </Facts>
      }
    >
      <title>{text.title(job.name)}</title>
      {job.description && <Prose>{job.description}</Prose>}
      <SceneSection
        urn={job.urn}
        advice={tasks && tasks.length > 0 ? text.task.lineageAdvice : undefined}
        usualDepth={1}
        state={state}
        onState={(chosen) =>
          void navigate({ search: { urn, ...chosen }, replace: true, resetScroll: false })
        }
      />
      <Tasks key={job.urn} urn={job.urn} />
      {job.lastRunState && <RunStatistics urn={job.urn} />}
      <Runs urn={job.urn} />
    </ThingLayout>
  );
}
