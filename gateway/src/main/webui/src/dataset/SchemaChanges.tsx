import { Minus, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DatasetSchema } from '../api/types';
import { Identifier } from '../kit/Identifier';
import { text } from '../text';
import { type SchemaDifference, schemaDifference } from './schemaDifference';
import styles from './SchemaHistory.module.css';

const FEW = 12;

interface Props {
  schema: DatasetSchema;
  /** Absent for the first one, and where it has not been asked for yet. */
  previous: DatasetSchema | undefined;
}

/** What a schema changed over the one before it. */
export function SchemaChanges({ schema, previous }: Props) {
  if (!previous) {
    return (
      <p className={styles.words}>
        {schema.version === 1 ? text.schema.first(schema.columns.length) : text.schema.unknown}
      </p>
    );
  }
  const { added, removed, changed } = schemaDifference(previous.columns, schema.columns);
  if (added.length + removed.length + changed.length === 0) {
    return <p className={styles.words}>{text.schema.same}</p>;
  }
  return (
    <dl className={styles.changes}>
      <Group icon={<Plus aria-hidden size={14} />} title={text.schema.added} items={added}>
        {({ name, type }) => (
          <>
            <Identifier>{name}</Identifier> <span className={styles.version}>{type}</span>
          </>
        )}
      </Group>
      <Group icon={<Minus aria-hidden size={14} />} title={text.schema.removed} items={removed}>
        {({ name }) => <Identifier>{name}</Identifier>}
      </Group>
      <Group icon={<Pencil aria-hidden size={13} />} title={text.schema.changed} items={changed}>
        {(change) => <Changed change={change} />}
      </Group>
    </dl>
  );
}

interface GroupProps<T> {
  icon: ReactNode;
  title: string;
  items: T[];
  children: (item: T) => ReactNode;
}

function Group<T>({ icon, title, items, children }: GroupProps<T>) {
  return (
    items.length > 0 && (
      <div className={styles.group}>
        <dt className={styles.kind}>
          {icon} {title}
        </dt>
        <dd>
          <ul>
            {items.slice(0, FEW).map((item, index) => (
              <li key={index}>{children(item)}</li>
            ))}
            {items.length > FEW && <li>{text.schema.andMore(items.length - FEW)}</li>}
          </ul>
        </dd>
      </div>
    )
  );
}

function Changed({ change }: { change: SchemaDifference['changed'][number] }) {
  const { before, after, aspects } = change;
  const words = aspects.map((aspect) =>
    aspect === 'type'
      ? text.schema.retyped(before.type || text.none, after.type || text.none)
      : text.schema.aspect[aspect],
  );
  return (
    <>
      <Identifier>{after.name}</Identifier>{' '}
      <span className={styles.version}>{words.join(', ')}</span>
    </>
  );
}
