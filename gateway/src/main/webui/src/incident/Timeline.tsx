import { useInfiniteQuery } from '@tanstack/react-query';
import { incidentTimelineQuery } from '../api/incidentQueries';
import type { IncidentEntry } from '../api/types';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { Moment } from '../kit/Moment';
import { Prose } from '../kit/Prose';
import { State } from '../kit/State';
import { ThingLink } from '../lineage/ThingLink';
import { Actor } from '../organization/Actor';
import { text } from '../text';
import { Assignee } from './Assignee';
import styles from './Incident.module.css';
import { ENTRIES } from './looks';

/** What happened to an incident, the earliest first. */
export function Timeline({ id }: { id: string }) {
  return (
    <PagedSection
      id="timeline"
      title={text.incident.timeline}
      query={useInfiniteQuery(incidentTimelineQuery(id))}
      none={<Empty title={text.incident.noTimeline} />}
      more={text.incident.moreTimeline}
    >
      {(entries) => (
        <ol>
          {entries.map((entry, index) => (
            <li key={index} className={styles.entry}>
              <Entry entry={entry} isOwn={entry.incident === id} />
            </li>
          ))}
        </ol>
      )}
    </PagedSection>
  );
}

function Entry({ entry, isOwn }: { entry: IncidentEntry; isOwn: boolean }) {
  const { at, kind, actor, dataset } = entry;
  return (
    <>
      <p className={styles.about}>
        <State {...ENTRIES[kind]} word={text.incident.entry[kind]} />
        {dataset !== undefined && <ThingLink urn={dataset} />}
        <Moment at={at} />
        <Actor subject={actor} />
        {!isOwn && <span>{text.incident.ofMerged}</span>}
      </p>
      <Says entry={entry} />
    </>
  );
}

function Says({ entry: { kind, text: words } }: { entry: IncidentEntry }) {
  if (words === '') {
    return null;
  }
  if (kind === 'note') {
    return <Prose>{words}</Prose>;
  }
  return (
    <p className={styles.says}>
      {kind === 'assigned' ? (
        <>
          {text.incident.to} <Assignee assignee={words === NOBODY ? undefined : words} />
        </>
      ) : (
        words
      )}
    </p>
  );
}

/** As quality-service writes it down. */
const NOBODY = 'nobody';
