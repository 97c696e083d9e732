import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { personQuery, rolesQuery } from '../api/catalogQueries';
import { QuerySection } from '../app/QuerySection';
import { HistorySection } from '../history/HistorySection';
import { Empty } from '../kit/Empty';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { text } from '../text';
import { Contact } from './Contact';
import { Roles } from './Roles';

const route = getRouteApi('/people/$name');

export function PersonPage() {
  const { name } = route.useParams();
  const { data: person } = useSuspenseQuery(personQuery(name));
  const title = person.title || person.name;
  return (
    <ThingLayout
      header={
        <ThingHeader place={<span>{text.kind.person}</span>} title={title} urn={person.urn} />
      }
      facts={
        <Facts>
          <Fact label={text.fact.contact}>{person.email && <Contact>{person.email}</Contact>}</Fact>
          <Fact label={text.fact.name}>
            <Identifier>{person.name}</Identifier>
          </Fact>
          <Fact label={text.fact.updated}>
            <Moment at={person.updatedAt} />
          </Fact>
        </Facts>
      }
    >
      <title>{text.title(title)}</title>
      <QuerySection id="roles" title={text.person.roles} query={useQuery(rolesQuery(name))}>
        {(roles) =>
          roles.length === 0 ? (
            <Empty title={text.person.none}>{text.person.noneAdvice}</Empty>
          ) : (
            <Roles roles={roles} />
          )
        }
      </QuerySection>
      <HistorySection urn={person.urn} />
    </ThingLayout>
  );
}
