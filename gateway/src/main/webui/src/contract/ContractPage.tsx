import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { contractQuery } from '../api/contractQueries';
import type { Contract, OdcsDocument } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { HistorySection } from '../history/HistorySection';
import { Notice } from '../kit/Notice';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { CustomProperties } from '../product/CustomProperties';
import { LifecycleBadge } from '../product/LifecycleBadge';
import { text } from '../text';
import { ContractDifference } from './ContractDifference';
import { ContractDocument } from './ContractDocument';
import { ContractFacts } from './ContractFacts';
import { ContractPorts } from './ContractPorts';
import { ContractVersions } from './ContractVersions';
import { Promises } from './Promises';
import { Purpose } from './Purpose';
import { Responsible } from './Responsible';
import { SchemaSection } from './SchemaSection';

const route = getRouteApi('/contracts/$id');

export function ContractPage() {
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const { data: contract } = useSuspenseQuery(contractQuery(id, version));
  const { hueOf, domainAt } = useDomains();
  const document = contract.document as OdcsDocument;
  const title = contract.name || contract.id;
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={
            <>
              <span>{text.kind.contract}</span>
              {domainAt(contract.domain) ? (
                <DomainLink path={contract.domain} />
              ) : (
                <span>{contract.domain}</span>
              )}
            </>
          }
          title={title}
          isIdentifier={!contract.name}
          urn={contract.urn}
          hue={hueOf(contract.domain)}
          states={
            <>
              <LifecycleBadge lifecycle={contract.lifecycle} look="pill" />
              {contract.version === contract.inForce
                ? text.contract.inForce(contract.version)
                : text.product.version(contract.version)}
            </>
          }
        />
      }
      facts={<ContractFacts contract={contract} />}
      notices={<Past contract={contract} />}
    >
      <title>{text.title(title)}</title>
      <Purpose contract={contract} />
      <SchemaSection document={document} />
      <Promises document={document} />
      <ContractPorts contract={contract} />
      <Responsible document={document} />
      <CustomProperties
        properties={Object.fromEntries(
          (document.customProperties ?? []).map(({ property, value }) => [property, value]),
        )}
      />
      <ContractVersions contract={contract} />
      <ContractDifference contract={contract} />
      <ContractDocument contract={contract} />
      <HistorySection urn={contract.urn} />
    </ThingLayout>
  );
}

/** That another version counts than the one that is shown. */
function Past({ contract: { id, version, inForce } }: { contract: Contract }) {
  return (
    version !== inForce && (
      <Notice tone="calm" title={text.contract.past(version)}>
        {text.contract.pastNote(inForce)}{' '}
        <Link to="/contracts/$id" params={{ id }}>
          {text.contract.toInForce}
        </Link>
      </Notice>
    )
  );
}
