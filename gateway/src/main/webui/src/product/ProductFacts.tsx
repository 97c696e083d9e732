import type { Owner, Product } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Tags } from '../kit/Tags';
import { Contact } from '../organization/Contact';
import { Person } from '../organization/Person';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import { Documentation } from './Documentation';
import styles from './ProductFacts.module.css';
import { Terms } from './Terms';

interface Props {
  product: Product;
  owner: Pick<Owner, 'name' | 'title' | 'contact'> | undefined;
  measuredAt?: string | undefined;
}

export function ProductFacts({ product, owner, measuredAt }: Props) {
  return (
    <Facts>
      <Fact label={text.fact.owner}>
        {owner && (
          <>
            <p className={styles.owner}>
              <TeamLink name={owner.name} title={owner.title} />
            </p>
            {owner.contact && <Contact>{owner.contact}</Contact>}
          </>
        )}
      </Fact>
      <Fact label={text.fact.manager}>{product.manager && <Person name={product.manager} />}</Fact>
      <Fact label={text.fact.domain}>
        <DomainLink path={product.domain} />
      </Fact>
      <Fact label={text.fact.name}>
        <Identifier>{product.name}</Identifier>
      </Fact>
      <Fact label={text.fact.version}>{product.version}</Fact>
      <Fact label={text.fact.tags}>{product.tags.length > 0 && <Tags tags={product.tags} />}</Fact>
      <Fact label={text.fact.terms}>
        {product.terms.length > 0 && <Terms terms={product.terms} />}
      </Fact>
      <Fact label={text.fact.links}>
        {product.links.length > 0 && (
          <ul>
            {product.links.map(({ title, url }) => (
              <li key={`${title} ${url}`}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={text.fact.measured}>{measuredAt && <Moment at={measuredAt} />}</Fact>
      <Fact label={text.fact.updated}>
        {product.updatedAt && <Moment at={product.updatedAt} />}
      </Fact>
      <Fact label={text.completeness.label}>
        {product.completeness && <Documentation completeness={product.completeness} />}
      </Fact>
    </Facts>
  );
}
