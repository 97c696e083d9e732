import { CodeBlock } from '../kit/CodeBlock';
import { Fold } from '../kit/Fold';
import { Section } from '../kit/Section';
import { text } from '../text';
import styles from './RunFacets.module.css';

/** What the producer told beside that, in its own words. */
export function RunFacets({ facets }: { facets: Record<string, object> }) {
  const names = Object.keys(facets).sort();
  return (
    names.length > 0 && (
      <Section id="facets" title={text.run.facets}>
        <p className={styles.lead}>{text.run.facetsLead}</p>
        <div>
          {names.map((name) => (
            <Fold key={name} level={3} title={<code>{name}</code>}>
              <CodeBlock label={name} title={name}>
                {JSON.stringify(facets[name], null, 2)}
              </CodeBlock>
            </Fold>
          ))}
        </div>
      </Section>
    )
  );
}
