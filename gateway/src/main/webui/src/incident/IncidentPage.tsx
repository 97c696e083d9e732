import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { incidentQuery } from '../api/incidentQueries';
import type { Incident } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { Fact, Facts } from '../kit/Facts';
import { span } from '../kit/format';
import { Moment } from '../kit/Moment';
import { Notice } from '../kit/Notice';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { State } from '../kit/State';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { ThingLink } from '../lineage/ThingLink';
import { Actor } from '../organization/Actor';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import { IncidentDatasets, IncidentProducts } from './Affected';
import { Assignee } from './Assignee';
import styles from './Incident.module.css';
import { SEVERITIES, STATES } from './looks';
import { Response } from './Response';
import { Timeline } from './Timeline';

const route = getRouteApi('/incidents/$id');

export function IncidentPage() {
  const { id } = route.useParams();
  const { data: incident } = useSuspenseQuery(incidentQuery(id));
  const { hueOf } = useDomains();
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <Link to="/incidents">{text.incident.one}</Link>
              {incident.domain && <DomainLink path={incident.domain} />}
            </>
          }
          title={incident.title}
          urn={`incident:${id}`}
          hue={hueOf(incident.domain || undefined)}
          states={
            <>
              <State {...SEVERITIES[incident.severity]} look="pill" />
              <State {...STATES[incident.state]} look="pill" />
            </>
          }
        />
      }
      facts={<IncidentFacts incident={incident} />}
      notices={
        <>
          <Ended incident={incident} />
          <Response incident={incident} />
        </>
      }
    >
      <title>{text.title(incident.title)}</title>
      <IncidentDatasets id={id} />
      <IncidentProducts id={id} />
      <Timeline id={id} />
      <Section id="postmortem" title={text.incident.postmortem}>
        {incident.postmortem ? (
          <Prose>{incident.postmortem}</Prose>
        ) : (
          <p className={styles.note}>{text.incident.noPostmortem}</p>
        )}
      </Section>
    </ThingLayout>
  );
}

function IncidentFacts({ incident }: { incident: Incident }) {
  const { team, openedAt, acknowledgedAt, acknowledgedBy, endedAt, endedBy } = incident;
  return (
    <Facts>
      <Fact label={text.incident.fact.cause}>
        <ThingLink urn={incident.dataset} />
      </Fact>
      <Fact label={text.incident.fact.owner}>
        {team ? <TeamLink name={team} /> : text.incident.noOwner}
      </Fact>
      <Fact label={text.incident.fact.assignee}>
        <Assignee assignee={incident.assignee} />
      </Fact>
      <Fact label={text.incident.fact.affects}>
        {text.incident.affects(incident.datasetsAffected, incident.productsAffected)}
      </Fact>
      <Fact label={text.incident.fact.opened}>
        <Moment at={openedAt} />
      </Fact>
      <Fact label={text.incident.fact.acknowledged}>
        {acknowledgedAt !== undefined && (
          <>
            <Moment at={acknowledgedAt} /> {acknowledgedBy && <Actor subject={acknowledgedBy} />}
          </>
        )}
      </Fact>
      <Fact label={text.incident.fact.ended}>
        {endedAt !== undefined && (
          <>
            <Moment at={endedAt} /> {endedBy && <Actor subject={endedBy} />}
          </>
        )}
      </Fact>
      <Fact label={text.incident.fact.took}>
        {endedAt !== undefined && span(`PT${(Date.parse(endedAt) - Date.parse(openedAt)) / 1000}S`)}
      </Fact>
    </Facts>
  );
}

/** Why it is over, or where it goes on. */
function Ended({ incident: { resolution, mergedInto } }: { incident: Incident }) {
  return (
    <>
      {mergedInto !== undefined && (
        <Notice tone="calm" title={text.incident.mergedTitle}>
          <Link to="/incidents/$id" params={{ id: mergedInto }}>
            {text.incident.goOn}
          </Link>
        </Notice>
      )}
      {resolution !== undefined && (
        <Notice tone="calm" title={text.incident.resolution}>
          <p className={styles.resolution}>{resolution}</p>
        </Notice>
      )}
    </>
  );
}
