import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { productQuery } from '../api/queries';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { HistorySection } from '../history/HistorySection';
import { OngoingIncidents } from '../incident/OngoingIncidents';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { ChecksTable } from '../quality/ChecksTable';
import { QualityBadge } from '../quality/QualityBadge';
import { QualityCounts } from '../quality/QualityCounts';
import { SlasSection } from '../sla/SlasSection';
import { text } from '../text';
import { Trust } from '../trust/Trust';
import { Consumers } from './Consumers';
import { CustomProperties } from './CustomProperties';
import { DeclaredSections } from './DeclaredSections';
import { Degraded } from './Degraded';
import { Ending } from './Ending';
import { LifecycleBadge } from './LifecycleBadge';
import { ProductFacts } from './ProductFacts';
import { ProductLineage } from './ProductLineage';
import { Versions } from './Versions';

const route = getRouteApi('/products/$domain/$name');

export function ProductPage() {
  const { domain, name } = route.useParams();
  const { data: page } = useSuspenseQuery(productQuery(domain, name));
  const { hueOf } = useDomains();
  const { product, quality, degraded } = page;
  const knowsCatalog = !degraded.includes('catalog');
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
      notices={
        <>
          {knowsQuality && <Trust urn={product.urn} />}
          <Degraded services={degraded} />
          {knowsQuality && <OngoingIncidents product={product.urn} />}
          <Ending product={product} />
        </>
      }
      facts={
        <ProductFacts product={product} owner={page.owner} measuredAt={quality?.lastMeasuredAt} />
      }
    >
      <title>{text.title(product.title)}</title>
      <DeclaredSections product={product} datasets={page.datasets} isRemembered={!knowsCatalog} />
      {page.lineage && <ProductLineage urn={product.urn} lineage={page.lineage} />}
      {knowsQuality && (
        <Section id="checks" title={text.check.title}>
          <ChecksTable
            checks={page.datasets.flatMap((dataset) =>
              dataset.checks.map((check) => ({ ...check, dataset })),
            )}
          />
        </Section>
      )}
      {knowsQuality && (
        <SlasSection
          urn={product.urn}
          datasets={page.datasets.map(({ urn, title, name }) => ({
            dataset: urn,
            title: title || name,
          }))}
        />
      )}
      <Consumers urn={product.urn} />
      {knowsCatalog && (
        <Section id="versions" title={text.versions.title}>
          <Versions product={product} />
        </Section>
      )}
      <CustomProperties properties={product.customProperties} />
      <HistorySection
        urn={product.urn}
        past={({ at }) => (
          <Link to="/products/$domain/$name/past" params={{ domain, name }} search={{ asOf: at }}>
            {text.history.asItWas}
          </Link>
        )}
      />
    </ThingLayout>
  );
}
