import { CircleCheck, CircleX, Equal, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { ChangeKind, ContractChange, ContractDifference, Json } from '../api/types';
import { valueWords } from '../history/words';
import { Button } from '../kit/Button';
import { Identifier } from '../kit/Identifier';
import { Notice } from '../kit/Notice';
import { State, type Tone } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Contract.module.css';

const LOOKS = {
  breaking: { tone: 'bad', icon: CircleX },
  compatible: { tone: 'ok', icon: CircleCheck },
  cosmetic: { tone: 'calm', icon: PenLine },
  none: { tone: 'calm', icon: Equal },
} as const satisfies Record<ChangeKind, { tone: Tone; icon: unknown }>;

const KINDS = ['breaking', 'compatible', 'cosmetic'] as const;
const MANY = 30;

export function ContractChanges({ difference }: { difference: ContractDifference }) {
  const [showsAll, setShowsAll] = useState(false);
  const { verdict, changes } = difference;
  const shown = showsAll ? changes : changes.slice(0, MANY);
  return (
    <>
      <Verdict difference={difference} />
      {verdict !== 'none' && (
        <Table caption={text.contractDifference.title} head={text.contractDifference.columns}>
          {shown.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </Table>
      )}
      {shown.length < changes.length && (
        <div>
          <Button
            onPress={() => {
              setShowsAll(true);
            }}
          >
            {text.contractDifference.all(changes.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Verdict({ difference }: { difference: ContractDifference }) {
  const { verdict, asks, raised, sufficient, changes } = difference;
  const counts = KINDS.map((kind): [ChangeKind, number] => [
    kind,
    changes.filter((change) => change.kind === kind).length,
  ]);
  return (
    <Notice
      tone={verdict === 'breaking' ? 'bad' : sufficient ? 'calm' : 'warn'}
      title={text.contractDifference.verdict[verdict]}
    >
      {verdict !== 'none' && (
        <p>
          {text.contractDifference.counts(counts)}.{' '}
          {sufficient
            ? text.contractDifference.sufficient(raised)
            : text.contractDifference.insufficient(asks, raised)}
        </p>
      )}
    </Notice>
  );
}

function ChangeLine({ change: { kind, path, change, before, after, reason } }: LineProps) {
  return (
    <tr>
      <td>
        <State {...LOOKS[kind]} word={text.contractDifference.kind[kind]} />
      </td>
      <th scope="row" className={styles.path}>
        <Identifier>{path}</Identifier>{' '}
        <span className={styles.aside}>{text.contractDifference.change[change]}</span>
      </th>
      <td className={styles.side}>
        <Value of={before} as="del" />
      </td>
      <td className={styles.side}>
        <Value of={after} as="ins" />
      </td>
      <td className={styles.reason}>{reason}</td>
    </tr>
  );
}

interface LineProps {
  change: ContractChange;
}

function Value({ of: value, as: As }: { of: Json | undefined; as: 'del' | 'ins' }) {
  return value === undefined ? text.none : <As className={styles[As]}>{valueWords(value)}</As>;
}
