import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ProductLineage as Told } from '../api/types';
import { Empty } from '../kit/Empty';
import { Section } from '../kit/Section';
import { LineageTabs } from '../lineage/LineageTabs';
import { ofProducts } from '../lineage/model';
import { text } from '../text';

const route = getRouteApi('/products/$domain/$name');

/** As far around as the page tells it. */
const TOLD_DEPTH = 2;

/** Which products a product is made of, and which are made of it. */
export function ProductLineage({ urn, lineage }: { urn: string; lineage: Told }) {
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const usual = useMemo(() => ofProducts(lineage), [lineage]);
  return (
    <Section id="lineage" title={text.lineage.title}>
      {usual.nodes.length > 1 ? (
        <LineageTabs
          key={urn}
          urn={urn}
          usualDepth={TOLD_DEPTH}
          usual={usual}
          state={state}
          onState={(chosen) => void navigate({ search: chosen, replace: true, resetScroll: false })}
        />
      ) : (
        <Empty title={text.lineage.none}>{text.lineage.productAdvice}</Empty>
      )}
    </Section>
  );
}
