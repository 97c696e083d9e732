import { FileSignature } from 'lucide-react';
import type { ContractRef } from '../api/types';
import { Identifier } from '../kit/Identifier';
import { text } from '../text';
import styles from './ContractName.module.css';

/** The contract that a port is under. */
export function ContractName({ contract }: { contract: ContractRef }) {
  return (
    <span className={styles.contract}>
      <FileSignature aria-hidden size={14} />
      <span>
        <Identifier>{contract.id}</Identifier>{' '}
        <span className={styles.version}>
          {contract.version ? text.product.version(contract.version) : text.product.currentVersion}
        </span>
      </span>
    </span>
  );
}
