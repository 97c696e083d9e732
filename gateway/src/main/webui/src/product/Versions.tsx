import type { Product, PublishedVersion } from '../api/types';
import { CircleDot, TriangleAlert } from 'lucide-react';
import { Empty } from '../kit/Empty';
import { day } from '../kit/format';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import { ProductLink } from './ProductLink';

/** The versions that others may rely on, the latest first. */
export function Versions({ product }: { product: Product }) {
  if (product.versions.length === 0) {
    return <Empty title={text.versions.none}>{text.versions.noneAdvice}</Empty>;
  }
  return (
    <Table caption={text.versions.title} head={text.versions.columns}>
      {product.versions.toReversed().map((version) => (
        <tr key={version.version}>
          <th scope="row">
            <ProductLink
              urn={product.urn}
              title={version.version}
              version={version.version === product.version ? undefined : version.version}
            />
          </th>
          <td>
            <Moment at={version.publishedAt} />
          </td>
          <td>
            <VersionState version={version} isCurrent={version.version === product.version} />
          </td>
          <td>{version.successor ? <Successor of={product} version={version} /> : text.none}</td>
          <td>{version.sunset ? day(version.sunset) : text.none}</td>
        </tr>
      ))}
    </Table>
  );
}

interface StateProps {
  version: PublishedVersion;
  isCurrent: boolean;
}

function VersionState({ version, isCurrent }: StateProps) {
  if (version.deprecatedAt) {
    return <State tone="warn" icon={TriangleAlert} word={text.versions.deprecated} />;
  }
  return (
    <State
      tone={isCurrent ? 'ok' : 'calm'}
      icon={CircleDot}
      word={isCurrent ? text.versions.current : text.versions.usable}
    />
  );
}

/** A later version of the product, or another product. */
function Successor({ of: { urn, version: current }, version }: SuccessorProps) {
  const { successor = '' } = version;
  return successor.startsWith('product:') ? (
    <ProductLink urn={successor} />
  ) : (
    <ProductLink
      urn={urn}
      title={successor}
      version={successor === current ? undefined : successor}
    />
  );
}

interface SuccessorProps {
  of: Product;
  version: PublishedVersion;
}
