import { Link } from '@tanstack/react-router';
import type { OutputPort, PageDataset } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Columns } from '../dataset/Columns';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { Hidden } from '../kit/Hidden';
import { Identifier } from '../kit/Identifier';
import { Mark } from '../kit/Mark';
import { Prose } from '../kit/Prose';
import { QualityBadge } from '../quality/QualityBadge';
import { text } from '../text';
import { ContractName } from './ContractName';
import styles from './Ports.module.css';

/** The doors through which the product's data is read, and what is behind them. */
export function Ports({ ports, datasets }: Props) {
  const known = new Map(datasets.map((dataset) => [dataset.urn, dataset]));
  if (ports.length === 0) {
    return <Empty title={text.product.noPorts}>{text.product.noPortsAdvice}</Empty>;
  }
  return ports.map((port) => (
    <PortCard key={port.name} port={port} known={known} isOnly={datasets.length === 1} />
  ));
}

interface Props {
  ports: OutputPort[];
  /** Those behind the ports, as far as they are known. */
  datasets: PageDataset[];
}

interface PortProps {
  port: OutputPort;
  known: Map<string, PageDataset>;
  /** There is nothing else to look at, so it need not be asked for. */
  isOnly: boolean;
}

function PortCard({ port, known, isOnly }: PortProps) {
  return (
    <div className={styles.port}>
      <div className={styles.head}>
        <h3 className={styles.name}>{port.name}</h3>
        {port.type && <Mark>{port.type}</Mark>}
        {port.contract && (
          <span className={styles.contract}>
            <Hidden>{text.product.contract}: </Hidden>
            <ContractName contract={port.contract} />
          </span>
        )}
      </div>
      {port.description && <p className={styles.description}>{port.description}</p>}
      {port.datasets.length === 0 && (
        <p className={styles.description}>{text.product.noDatasets}</p>
      )}
      <ul className={styles.datasets}>
        {port.datasets.map((urn) => {
          const dataset = known.get(urn);
          return (
            <li key={urn} className={styles.dataset}>
              {dataset ? <PortDataset dataset={dataset} isOpen={isOnly} /> : <Unknown urn={urn} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PortDataset({ dataset, isOpen }: { dataset: PageDataset; isOpen: boolean }) {
  return (
    <Fold
      level={4}
      defaultOpen={isOpen}
      title={dataset.title || <Identifier>{dataset.name}</Identifier>}
      aside={
        <span className={styles.aside}>
          {text.dataset.columns(dataset.columns.length)}
          {dataset.quality && <QualityBadge state={dataset.quality.state} />}
        </span>
      }
    >
      <div className={styles.detail}>
        <p className={styles.identity}>
          <Link {...linkTo(dataset.urn)}>
            <Identifier>{dataset.name}</Identifier>
          </Link>{' '}
          {text.dataset.in} <Identifier>{dataset.namespace}</Identifier>
        </p>
        {dataset.description && <Prose>{dataset.description}</Prose>}
        <Columns columns={dataset.columns} />
      </div>
    </Fold>
  );
}

function Unknown({ urn }: { urn: string }) {
  return (
    <Link {...linkTo(urn)}>
      <Identifier>{nameOf(urn)}</Identifier>
    </Link>
  );
}
