import { useQueries } from '@tanstack/react-query';
import { declaredProductQuery } from '../api/catalogQueries';
import type { Contract, Product } from '../api/types';
import { Empty } from '../kit/Empty';
import { Section } from '../kit/Section';
import { Table } from '../kit/Table';
import { ProductLink } from '../product/ProductLink';
import { text } from '../text';

/** The products' ports that are under the contract. */
export function ContractPorts({ contract: { id, products } }: { contract: Contract }) {
  const found = useQueries({ queries: products.map(declaredProductQuery) });
  return (
    <Section id="ports" title={text.contract.ports}>
      {products.length === 0 ? (
        <Empty title={text.contract.noPorts}>{text.contract.noPortsAdvice}</Empty>
      ) : (
        <Table caption={text.contract.ports} head={text.contract.portColumns}>
          {products.map((urn, index) => {
            const product = found[index]?.data;
            const ports = product ? portsUnder(product, id) : [];
            return ports.length === 0 ? (
              <tr key={urn}>
                <th scope="row">
                  <ProductLink urn={urn} />
                </th>
                <td colSpan={3}>{text.none}</td>
              </tr>
            ) : (
              ports.map(({ name, direction, version }) => (
                <tr key={`${urn} ${direction} ${name}`}>
                  <th scope="row">
                    <ProductLink urn={urn} title={product?.title ?? ''} />
                  </th>
                  <td>{name}</td>
                  <td>{text.contract.direction[direction]}</td>
                  <td>{version ?? text.product.currentVersion}</td>
                </tr>
              ))
            );
          })}
        </Table>
      )}
    </Section>
  );
}

function portsUnder({ outputPorts, inputPorts }: Product, id: string) {
  const under = (direction: 'output' | 'input') => (port: Product['outputPorts'][number]) =>
    port.contract?.id === id
      ? [{ name: port.name, direction, version: port.contract.version }]
      : [];
  return [
    ...outputPorts.flatMap(under('output')),
    ...inputPorts.flatMap((port) => under('input')({ ...port, type: '' })),
  ];
}
