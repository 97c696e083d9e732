import { useInfiniteQuery } from '@tanstack/react-query';
import { schemasQuery } from '../api/catalogQueries';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { Moment } from '../kit/Moment';
import { text } from '../text';
import { SchemaChanges } from './SchemaChanges';
import { previousOf } from './schemaDifference';
import styles from './SchemaHistory.module.css';

/** Every schema the dataset has had, whoever told of it, with what each changed. */
export function SchemaHistory({ urn }: { urn: string }) {
  return (
    <PagedSection
      id="schemas"
      title={text.schema.title}
      query={useInfiniteQuery(schemasQuery(urn))}
      none={<Empty title={text.schema.none} />}
      more={text.schema.more}
    >
      {(schemas) => (
        <ol className={styles.schemas}>
          {schemas.map((schema) => (
            <li key={`${schema.source} ${schema.version}`} className={styles.schema}>
              <h3 className={styles.title}>
                {text.source[schema.source]}{' '}
                <span className={styles.version}>{text.schema.version(schema.version)}</span>
              </h3>
              <p className={styles.since}>
                <Moment at={schema.since} />
              </p>
              <SchemaChanges schema={schema} previous={previousOf(schema, schemas)} />
            </li>
          ))}
        </ol>
      )}
    </PagedSection>
  );
}
