import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pastProductQuery } from '../api/catalogQueries';
import { PastNotice } from '../history/PastNotice';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { exact } from '../kit/format';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { text } from '../text';
import { CustomProperties } from './CustomProperties';
import { DeclaredSections } from './DeclaredSections';
import { Ending } from './Ending';
import { LifecycleBadge } from './LifecycleBadge';
import { ProductFacts } from './ProductFacts';

const route = getRouteApi('/products/$domain/$name/past');

/** What a product's team once declared: in a version, or at an instant. */
export function PastProductPage() {
  const { domain, name } = route.useParams();
  const past = route.useSearch();
  const { data: product } = useSuspenseQuery(pastProductQuery(domain, name, past));
  const { hueOf } = useDomains();
  const title = product.title || product.name;
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={<DomainLink path={product.domain} />}
          title={title}
          urn={product.urn}
          hue={hueOf(product.domain)}
          lead={product.purpose}
          states={<LifecycleBadge lifecycle={product.lifecycle} look="pill" />}
        />
      }
      facts={
        <ProductFacts product={product} owner={{ name: product.owner, title: '', contact: '' }} />
      }
      notices={
        <>
          <PastNotice
            urn={product.urn}
            title={
              'version' in past
                ? text.history.version(past.version)
                : text.history.then(exact(past.asOf || new Date().toISOString()))
            }
          />
          <Ending product={product} />
        </>
      }
    >
      <title>{text.title(title)}</title>
      <DeclaredSections product={product} datasets={[]} />
      <CustomProperties properties={product.customProperties} />
    </ThingLayout>
  );
}
