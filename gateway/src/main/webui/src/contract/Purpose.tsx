import type { Contract, OdcsDocument } from '../api/types';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { text } from '../text';
import styles from './Contract.module.css';

const PARTS = ['purpose', 'limitations', 'usage'] as const;

/** What the contract is for. Where the document tells its parts apart, each has its heading. */
export function Purpose({ contract: { document, description } }: { contract: Contract }) {
  const told = (document as OdcsDocument).description;
  if (typeof told !== 'object' || !(told.limitations || told.usage)) {
    return description && <Prose>{description}</Prose>;
  }
  return (
    <Section id="purpose" title={text.product.overview}>
      <dl className={styles.parts}>
        {PARTS.map(
          (part) =>
            told[part] && (
              <div key={part}>
                <dt className={styles.part}>{text.contract[part]}</dt>
                <dd>
                  <Prose>{told[part]}</Prose>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
