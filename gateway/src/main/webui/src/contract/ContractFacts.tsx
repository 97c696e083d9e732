import { Link } from '@tanstack/react-router';
import type { Contract } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Tags } from '../kit/Tags';
import { TeamLink } from '../organization/TeamLink';
import { ProductLink } from '../product/ProductLink';
import { text } from '../text';

export function ContractFacts({ contract }: { contract: Contract }) {
  const { domainAt } = useDomains();
  const domain = domainAt(contract.domain);
  return (
    <Facts>
      <Fact label={text.fact.owner}>{domain && <TeamLink name={domain.owner} />}</Fact>
      <Fact label={text.fact.domain}>
        {domain ? <DomainLink path={domain.path} /> : contract.domain}
      </Fact>
      <Fact label={text.fact.products}>
        {contract.products.length > 0 && (
          <ul>
            {contract.products.map((product) => (
              <li key={product}>
                <ProductLink urn={product} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={text.fact.describes}>
        {contract.datasets.length > 0 && (
          <ul>
            {contract.datasets.map((dataset) => (
              <li key={dataset}>
                <Link {...linkTo(dataset)}>
                  <Identifier>{nameOf(dataset)}</Identifier>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={text.fact.name}>
        <Identifier>{contract.id}</Identifier>
      </Fact>
      <Fact label={text.fact.standard}>
        {contract.apiVersion && text.contract.standard(contract.apiVersion)}
      </Fact>
      <Fact label={text.fact.tags}>
        {contract.tags.length > 0 && <Tags tags={contract.tags} />}
      </Fact>
      <Fact label={text.fact.updated}>
        <Moment at={contract.updatedAt} />
      </Fact>
    </Facts>
  );
}
