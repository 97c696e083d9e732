import type { SubjectClaim } from '../api/types';
import { ProductLink } from '../product/ProductLink';
import { text } from '../text';
import styles from './Subject.module.css';

export function ClaimedBy({ claim: { product, port } }: { claim: SubjectClaim }) {
  return (
    <>
      <ProductLink urn={product} /> <span className={styles.aside}>{text.subject.port(port)}</span>
    </>
  );
}
