import type { Subject } from '../api/types';
import { Section } from '../kit/Section';
import { text } from '../text';
import styles from './Subject.module.css';
import { SubjectLink } from './SubjectLink';

/** The schemas that this one uses, and those that use it. */
export function References({ subject: { references, referencedBy } }: { subject: Subject }) {
  return (
    references.length + referencedBy.length > 0 && (
      <Section id="references" title={text.subject.references}>
        <div className={styles.references}>
          {references.length > 0 && (
            <div>
              <h3 className={styles.heading}>{text.subject.uses}</h3>
              <ul>
                {references.map(({ name, subject, version }) => (
                  <li key={name} className={styles.reference}>
                    <SubjectLink name={subject} version={version} />
                    <span className={styles.aside}>
                      {text.product.version(String(version))}
                      {name !== subject && `, ${text.subject.as(name)}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {referencedBy.length > 0 && (
            <div>
              <h3 className={styles.heading}>{text.subject.usedBy}</h3>
              <ul>
                {referencedBy.map(({ subject, version }) => (
                  <li key={`${subject} ${version}`} className={styles.reference}>
                    <SubjectLink name={subject} version={version} />
                    <span className={styles.aside}>{text.product.version(String(version))}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </Section>
    )
  );
}
