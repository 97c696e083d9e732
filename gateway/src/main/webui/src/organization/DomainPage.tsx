import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { domainQuery } from '../api/catalogQueries';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { HistorySection } from '../history/HistorySection';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { SceneSection } from '../lineage/SceneSection';
import { text } from '../text';
import { Holdings } from './Holdings';
import { Members } from './Members';
import { Subdomains } from './Subdomains';
import { TeamLink } from './TeamLink';

const route = getRouteApi('/domains/$path');

export function DomainPage() {
  const { path } = route.useParams();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const { data: domain } = useSuspenseQuery(domainQuery(path));
  const { hueOf, partsOf } = useDomains();
  const parts = partsOf(path);
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <span>{text.kind.domain}</span>
              {ancestors(path).map((ancestor) => (
                <DomainLink key={ancestor} path={ancestor} />
              ))}
            </>
          }
          title={domain.title}
          urn={domain.urn}
          hue={hueOf(path)}
        />
      }
      facts={
        <Facts>
          <Fact label={text.fact.owner}>
            <TeamLink name={domain.owner} />
          </Fact>
          <Fact label={text.fact.name}>
            <Identifier>{domain.path}</Identifier>
          </Fact>
          <Fact label={text.fact.members}>
            <Members members={domain.members} />
          </Fact>
          <Fact label={text.fact.updated}>
            <Moment at={domain.updatedAt} />
          </Fact>
        </Facts>
      }
    >
      <title>{text.title(domain.title)}</title>
      <Prose>{domain.description || text.domain.noDescription}</Prose>
      {parts.length > 0 && (
        <Section id="parts" title={text.domain.parts}>
          <Subdomains domains={parts} />
        </Section>
      )}
      <Holdings
        id="products"
        title={text.kinds.product}
        filters={{ kind: ['product'], domain: [path] }}
        none={text.holdings.none.product}
      />
      <Holdings
        id="datasets"
        title={text.kinds.dataset}
        filters={{ kind: ['dataset'], domain: [path] }}
        none={text.holdings.none.dataset}
      />
      <SceneSection
        urn={domain.urn}
        usualDepth={1}
        advice={text.lineage.domainAdvice}
        state={state}
        onState={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
      />
      <HistorySection urn={domain.urn} />
    </ThingLayout>
  );
}

/** The domains above it, from the top down. */
function ancestors(path: string) {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}
