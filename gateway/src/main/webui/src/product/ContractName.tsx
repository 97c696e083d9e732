import { Link } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import type { ContractRef } from '../api/types';
import { Identifier } from '../kit/Identifier';
import { text } from '../text';
import styles from './ContractName.module.css';

/** The contract that a port is under, leading to the version agreed. */
export function ContractName({ contract: { id, version } }: { contract: ContractRef }) {
  return (
    <span className={styles.contract}>
      <FileSignature aria-hidden size={14} />
      <span>
        <Link to="/contracts/$id" params={{ id }} search={version === undefined ? {} : { version }}>
          <Identifier>{id}</Identifier>
        </Link>{' '}
        <span className={styles.version}>
          {version ? text.product.version(version) : text.product.currentVersion}
        </span>
      </span>
    </span>
  );
}
