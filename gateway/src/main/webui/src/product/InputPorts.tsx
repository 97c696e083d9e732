import { Link } from '@tanstack/react-router';
import type { InputPort } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Identifier } from '../kit/Identifier';
import { Table } from '../kit/Table';
import { text } from '../text';
import { ContractName } from './ContractName';
import { ProductLink } from './ProductLink';
import styles from './Ports.module.css';

/** What the product is made of. */
export function InputPorts({ ports }: { ports: InputPort[] }) {
  return (
    <Table caption={text.product.inputs} head={text.product.inputColumns}>
      {ports.map(({ name, description, product, version, datasets, contract }) => (
        <tr key={name}>
          <th scope="row">
            {name}
            {description && <p className={styles.note}>{description}</p>}
          </th>
          <td>
            <ul>
              {product && (
                <li>
                  <ProductLink urn={product} />
                </li>
              )}
              {datasets.map((urn) => (
                <li key={urn}>
                  <Link {...linkTo(urn)}>
                    <Identifier>{nameOf(urn)}</Identifier>
                  </Link>
                </li>
              ))}
            </ul>
          </td>
          <td>{product && <ReadVersion product={product} version={version} />}</td>
          <td>{contract ? <ContractName contract={contract} /> : text.none}</td>
        </tr>
      ))}
    </Table>
  );
}

function ReadVersion({ product, version }: { product: string; version: string | undefined }) {
  return version === undefined ? (
    text.product.currentVersion
  ) : (
    <ProductLink urn={product} version={version} title={version} />
  );
}
