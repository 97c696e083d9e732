import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { teamQuery } from '../api/catalogQueries';
import { HistorySection } from '../history/HistorySection';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Prose } from '../kit/Prose';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { text } from '../text';
import { Contact } from './Contact';
import { Holdings } from './Holdings';
import { Members } from './Members';

const route = getRouteApi('/teams/$name');

/** What a team owns. Datasets belong to domains. */
const OWNED = ['domain', 'product'] as const;

export function TeamPage() {
  const { name } = route.useParams();
  const { data: team } = useSuspenseQuery(teamQuery(name));
  return (
    <ThingLayout
      header={
        <ThingHeader place={<span>{text.kind.team}</span>} title={team.title} urn={team.urn} />
      }
      facts={
        <Facts>
          <Fact label={text.fact.contact}>{team.contact && <Contact>{team.contact}</Contact>}</Fact>
          <Fact label={text.fact.onCall}>{team.onCall && <Contact>{team.onCall}</Contact>}</Fact>
          <Fact label={text.fact.members}>
            <Members members={team.members} />
          </Fact>
          <Fact label={text.fact.name}>
            <Identifier>{team.name}</Identifier>
          </Fact>
          <Fact label={text.fact.updated}>
            <Moment at={team.updatedAt} />
          </Fact>
        </Facts>
      }
    >
      <title>{text.title(team.title)}</title>
      <Prose>{team.description || text.team.noDescription}</Prose>
      {OWNED.map((kind) => (
        <Holdings
          key={kind}
          id={kind}
          title={text.kinds[kind]}
          filters={{ kind: [kind], owner: [name] }}
          none={text.holdings.none[kind]}
        />
      ))}
      <HistorySection urn={team.urn} />
    </ThingLayout>
  );
}
