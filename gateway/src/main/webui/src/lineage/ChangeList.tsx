import { Minus, Plus } from 'lucide-react';
import type { LineageChanges, SceneEdge } from '../api/types';
import { exact } from '../kit/format';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Lists.module.css';
import type { Change } from './model';
import controls from './SceneControls.module.css';
import { ThingLink } from './ThingLink';

const LOOKS = {
  appeared: { tone: 'ok', icon: Plus },
  silent: { tone: 'warn', icon: Minus },
} as const;

const CHANGES = ['appeared', 'silent'] as const;

/** How many flows changed, marked as their lines are. */
export function ChangeCounts({ changes }: { changes: LineageChanges }) {
  return (
    <p className={controls.changes}>
      {CHANGES.map((change) => (
        <State
          key={change}
          {...LOOKS[change]}
          word={text.change.counts[change](changes[change].length)}
        />
      ))}
    </p>
  );
}

/** The flows that appeared or fell silent. */
export function ChangeList({ changes }: { changes: LineageChanges }) {
  if (changes.appeared.length + changes.silent.length === 0) {
    return <p className={styles.aside}>{text.change.none}</p>;
  }
  return (
    <>
      <Table caption={text.change.title} head={text.change.columns}>
        {CHANGES.flatMap((change) =>
          changes[change].map((edge) => (
            <ChangeRow key={`${edge.origin} ${edge.destination}`} change={change} edge={edge} />
          )),
        )}
      </Table>
      {changes.truncated && <p className={styles.aside}>{text.change.truncated}</p>}
    </>
  );
}

function ChangeRow({ change, edge }: { change: Change; edge: SceneEdge }) {
  return (
    <tr>
      <td>
        <State {...LOOKS[change]} word={text.change[change]} />
      </td>
      <td>
        <ThingLink urn={edge.origin} />
      </td>
      <td>
        <ThingLink urn={edge.destination} />
      </td>
      <td className={styles.time}>{edge.firstSeen ? exact(edge.firstSeen) : text.none}</td>
      <td className={styles.time}>{edge.lastSeen ? exact(edge.lastSeen) : text.none}</td>
    </tr>
  );
}
