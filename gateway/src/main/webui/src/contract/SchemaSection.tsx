import type { OdcsDocument, OdcsObject } from '../api/types';
import { Columns } from '../dataset/Columns';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { Identifier } from '../kit/Identifier';
import { Notice } from '../kit/Notice';
import { Prose } from '../kit/Prose';
import { Section } from '../kit/Section';
import { Tags } from '../kit/Tags';
import { text } from '../text';
import styles from './Contract.module.css';
import { columnsOf } from './odcs';

/** More tables than one looks at without asking. */
const MANY = 3;

export function SchemaSection({ document }: { document: OdcsDocument }) {
  const { schema = [] } = document;
  return (
    <Section id="schema" title={text.contract.schema}>
      {schema.length === 0 && 'dataset' in document && (
        <Notice tone="calm" title={text.contract.oldStandard}>
          {text.contract.oldStandardNote}
        </Notice>
      )}
      {schema.length === 0 && !('dataset' in document) && (
        <Empty title={text.contract.noSchema}>{text.contract.noSchemaAdvice}</Empty>
      )}
      {schema.map((object, index) => (
        <SchemaObject key={index} object={object} isOpen={schema.length <= MANY} />
      ))}
    </Section>
  );
}

function SchemaObject({ object, isOpen }: { object: OdcsObject; isOpen: boolean }) {
  const { name = '', physicalName, businessName, description, tags = [] } = object;
  const columns = columnsOf(object);
  return (
    <Fold
      level={3}
      defaultOpen={isOpen}
      title={businessName || <Identifier>{name}</Identifier>}
      aside={<span className={styles.aside}>{text.dataset.columns(columns.length)}</span>}
    >
      <div className={styles.object}>
        {(businessName || (physicalName && physicalName !== name)) && (
          <p className={styles.aside}>
            <Identifier>{physicalName || name}</Identifier>
          </p>
        )}
        {description && <Prose>{description}</Prose>}
        {tags.length > 0 && <Tags tags={tags} />}
        <Columns columns={columns} />
      </div>
    </Fold>
  );
}
