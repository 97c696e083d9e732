import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../api/lineageQueries';
import type { Job } from '../api/types';
import { Fact } from '../kit/Facts';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';

/** Which job starts this one, as its latest run tells. */
export function ParentFact({ job: { urn, lastRun } }: { job: Job }) {
  const { data: runs } = useQuery({ ...runQuery(lastRun ?? ''), enabled: lastRun !== undefined });
  const parent = runs?.find(({ job }) => job === urn)?.parentJob;
  return <Fact label={text.run.parentJob}>{parent && <ThingLink urn={parent} />}</Fact>;
}
