import { useQuery } from '@tanstack/react-query';
import { consumersQuery } from '../api/catalogQueries';
import { QuerySection } from '../app/QuerySection';
import { Empty } from '../kit/Empty';
import { Table } from '../kit/Table';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import { ProductLink } from './ProductLink';

/** Who reads the product, and so is hit when it changes. */
export function Consumers({ urn }: { urn: string }) {
  const none = <Empty title={text.product.noConsumers}>{text.product.noConsumersAdvice}</Empty>;
  return (
    <QuerySection
      id="consumers"
      title={text.product.consumers}
      query={useQuery(consumersQuery(urn))}
    >
      {(consumers) =>
        consumers.length === 0 ? (
          none
        ) : (
          <Table caption={text.product.consumers} head={text.product.consumerColumns}>
            {consumers.map(({ product, title, owner, port, version, via }) => (
              <tr key={`${product} ${port} ${via}`}>
                <th scope="row">
                  <ProductLink urn={product} title={title} />
                </th>
                <td>
                  <TeamLink name={owner} />
                </td>
                <td>{port}</td>
                <td>{version ?? text.product.currentVersion}</td>
                <td>{text.product.via[via]}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </QuerySection>
  );
}
