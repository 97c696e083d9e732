import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { runQuery } from '../api/lineageQueries';
import type { RunDetail } from '../api/types';
import { nameOf } from '../api/urn';
import { exact, span } from '../kit/format';
import { Fact, Facts } from '../kit/Facts';
import { Moment } from '../kit/Moment';
import { Notice } from '../kit/Notice';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { ThingLink } from '../lineage/ThingLink';
import { NotFoundPage } from '../app/NotFoundPage';
import { text } from '../text';
import { RunBadge } from './RunBadge';
import { RunDataList } from './RunDataList';
import { RunFacets } from './RunFacets';
import { RunLink } from './RunLink';

const route = getRouteApi('/runs/$id');

/** How one run of a job went, and what it read and wrote. */
export function RunPage() {
  const { id } = route.useParams();
  const { job } = route.useSearch();
  const { data: runs } = useSuspenseQuery(runQuery(id));
  const run = runs.find((one) => one.job === job) ?? runs[0];
  if (!run) {
    return <NotFoundPage />;
  }
  const others = runs.filter((one) => one !== run);
  const title = text.run.of(nameOf(run.job));
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <span>{text.run.title}</span>
              <ThingLink urn={run.job} />
            </>
          }
          title={title}
          urn={`run:${run.id}`}
          states={
            <>
              <RunBadge state={run.state} look="pill" />
              {run.duration !== undefined && text.run.in(span(run.duration))}
            </>
          }
        />
      }
      facts={<RunFacts run={run} />}
      notices={others.length > 0 && <SameId id={id} others={others} />}
    >
      <title>{text.title(title)}</title>
      <Section id="inputs" title={text.run.inputs}>
        <RunDataList
          caption={text.run.inputs}
          data={run.inputs}
          none={text.run.noInputs}
          versions={text.run.writtenBy}
        />
      </Section>
      <Section id="outputs" title={text.run.outputs}>
        <RunDataList caption={text.run.outputs} data={run.outputs} none={text.run.noOutputs} />
      </Section>
      <RunFacets facets={run.facets} />
    </ThingLayout>
  );
}

function RunFacts({ run }: { run: RunDetail }) {
  return (
    <Facts>
      <Fact label={text.run.began}>
        {exact(run.beganAt)} (<Moment at={run.beganAt} />)
      </Fact>
      <Fact label={text.run.ended}>{run.endedAt && exact(run.endedAt)}</Fact>
      <Fact label={text.run.parentJob}>{run.parentJob && <ThingLink urn={run.parentJob} />}</Fact>
      <Fact label={text.run.parentRun}>
        {run.parentRun && <RunLink id={run.parentRun} job={run.parentJob} />}
      </Fact>
    </Facts>
  );
}

/** A producer may give runs of several jobs the same id. */
function SameId({ id, others }: { id: string; others: RunDetail[] }) {
  return (
    <Notice tone="calm" title={text.run.sameId}>
      <ul>
        {others.map(({ job }) => (
          <li key={job}>
            <RunLink id={id} job={job}>
              {nameOf(job)}
            </RunLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
