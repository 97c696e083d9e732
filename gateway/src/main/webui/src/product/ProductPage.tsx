import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { productQuery } from '../api/queries';
import type { ProductPage as Page } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { Empty } from '../kit/Empty';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { LineageSection } from '../lineage/LineageSection';
import { ofProducts } from '../lineage/model';
import { ChecksTable } from '../quality/ChecksTable';
import { QualityBadge } from '../quality/QualityBadge';
import { QualityCounts } from '../quality/QualityCounts';
import { text } from '../text';
import { Degraded } from './Degraded';
import { LifecycleBadge } from './LifecycleBadge';
import { Ports } from './Ports';
import { ProductFacts } from './ProductFacts';

const route = getRouteApi('/products/$domain/$name');

export function ProductPage() {
  const { domain, name } = route.useParams();
  const { data: page } = useSuspenseQuery(productQuery(domain, name));
  const { hueOf } = useDomains();
  const { product, quality, degraded } = page;
  const knowsQuality = !degraded.includes('quality');
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={<DomainLink path={product.domain} />}
          title={product.title || product.name}
          urn={product.urn}
          hue={hueOf(product.domain)}
          lead={product.purpose}
          states={
            <>
              <LifecycleBadge lifecycle={product.lifecycle} look="pill" />
              {knowsQuality && <QualityBadge state={quality?.state} look="pill" />}
              {quality && <QualityCounts quality={quality} />}
            </>
          }
        />
      }
      notices={<Degraded services={degraded} />}
      facts={<ProductFacts page={page} />}
    >
      <title>{text.title(product.title)}</title>
      {product.description && (
        <Section id="overview" title={text.product.overview}>
          <Prose>{product.description}</Prose>
        </Section>
      )}
      {!degraded.includes('catalog') && (
        <Section id="ports" title={text.product.ports}>
          <Ports page={page} />
        </Section>
      )}
      <ProductLineage page={page} />
      {knowsQuality && (
        <Section id="checks" title={text.check.title}>
          <ChecksTable
            checks={page.datasets.flatMap((dataset) =>
              dataset.checks.map((check) => ({ ...check, dataset })),
            )}
          />
        </Section>
      )}
    </ThingLayout>
  );
}

function ProductLineage({ page: { lineage } }: { page: Page }) {
  const { lineage: view = 'graph' } = route.useSearch();
  const navigate = route.useNavigate();
  if (!lineage) {
    return null;
  }
  return (
    <Section id="lineage" title={text.lineage.title}>
      {lineage.products.length > 1 ? (
        <LineageSection
          lineage={ofProducts(lineage)}
          view={view}
          onView={(chosen) =>
            void navigate({
              search: chosen === 'list' ? { lineage: chosen } : {},
              replace: true,
              resetScroll: false,
            })
          }
        />
      ) : (
        <Empty title={text.lineage.none}>{text.lineage.productAdvice}</Empty>
      )}
    </Section>
  );
}
