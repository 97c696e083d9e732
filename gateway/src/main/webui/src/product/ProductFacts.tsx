import { Link } from '@tanstack/react-router';
import type { ProductPage } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Tags } from '../kit/Tags';
import { text } from '../text';
import { Contact } from './Contact';
import styles from './ProductFacts.module.css';

export function ProductFacts({ page: { product, owner, quality } }: { page: ProductPage }) {
  return (
    <Facts>
      <Fact label={text.fact.owner}>
        {owner && (
          <>
            <Link to="/search" search={{ owner: [owner.name] }} className={styles.owner}>
              {owner.title || owner.name}
            </Link>
            <Contact>{owner.contact}</Contact>
          </>
        )}
      </Fact>
      <Fact label={text.fact.domain}>
        <DomainLink path={product.domain} />
      </Fact>
      <Fact label={text.fact.name}>
        <Identifier>{product.name}</Identifier>
      </Fact>
      <Fact label={text.fact.version}>{product.version}</Fact>
      <Fact label={text.fact.tags}>{product.tags.length > 0 && <Tags tags={product.tags} />}</Fact>
      <Fact label={text.fact.measured}>
        {quality?.lastMeasuredAt && <Moment at={quality.lastMeasuredAt} />}
      </Fact>
      <Fact label={text.fact.updated}>
        {product.updatedAt && <Moment at={product.updatedAt} />}
      </Fact>
    </Facts>
  );
}
