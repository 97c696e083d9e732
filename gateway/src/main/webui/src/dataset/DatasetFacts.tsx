import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { contractsOfQuery } from '../api/contractQueries';
import { subjectsOfQuery } from '../api/registryQueries';
import type { Dataset } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Tags } from '../kit/Tags';
import { ContractName } from '../product/ContractName';
import { Terms } from '../product/Terms';
import { SubjectLink } from '../registry/SubjectLink';
import { text } from '../text';

export function DatasetFacts({ dataset }: { dataset: Dataset }) {
  const { data: contracts } = useQuery(contractsOfQuery(dataset.urn));
  const { data: subjects } = useQuery(subjectsOfQuery(dataset.urn));
  return (
    <Facts>
      <Fact label={text.fact.offeredBy}>
        {dataset.products.length > 0 ? (
          <ul>
            {dataset.products.map((product) => (
              <li key={product}>
                <Link {...linkTo(product)}>{nameOf(product)}</Link>
              </li>
            ))}
          </ul>
        ) : (
          text.dataset.noProducts
        )}
      </Fact>
      <Fact label={text.fact.contracts}>
        {contracts && contracts.items.length > 0 && (
          <ul>
            {contracts.items.map(({ id }) => (
              <li key={id}>
                <ContractName contract={{ id }} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={text.fact.schemas}>
        {subjects && subjects.items.length > 0 && (
          <ul>
            {subjects.items.map(({ name }) => (
              <li key={name}>
                <SubjectLink name={name} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={text.fact.name}>
        <Identifier>{dataset.name}</Identifier>
      </Fact>
      <Fact label={text.fact.tags}>{dataset.tags.length > 0 && <Tags tags={dataset.tags} />}</Fact>
      <Fact label={text.fact.terms}>
        {dataset.terms.length > 0 && <Terms terms={dataset.terms} />}
      </Fact>
      <Fact label={text.fact.foundBy}>
        {dataset.sources.map((source) => text.source[source]).join(', ')}
      </Fact>
      <Fact label={text.fact.updated}>
        <Moment at={dataset.updatedAt} />
      </Fact>
    </Facts>
  );
}
