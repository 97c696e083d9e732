import { useMemo } from 'react';
import { CodeBlock } from './CodeBlock';
import { Hidden } from './Hidden';
import { hunks, lineDiff, type Line } from './lineDiff';
import styles from './LineDifference.module.css';

const CONTEXT = 3;
const SIGNS = { same: ' ', added: '+', removed: '-' };

interface Props {
  label: string;
  before: string;
  after: string;
  words: {
    same: string;
    unchanged: (lines: number) => string;
    counts: (added: number, removed: number) => string;
  };
}

/** Two texts line by line: what one has and the other has not. */
export function LineDifference({ label, before, after, words }: Props) {
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  const count = (kind: Line['kind']) => lines.filter((line) => line.kind === kind).length;
  const [added, removed] = [count('added'), count('removed')];
  if (added + removed === 0) {
    return <p>{words.same}</p>;
  }
  return (
    <CodeBlock label={label} title={words.counts(added, removed)}>
      {hunks(lines, CONTEXT).map((hunk, index) =>
        typeof hunk === 'number' ? (
          <span key={index} className={styles.gap}>
            {words.unchanged(hunk)}
          </span>
        ) : (
          hunk.map((line, at) => <LineText key={`${index} ${at}`} line={line} />)
        ),
      )}
    </CodeBlock>
  );
}

/** The sign tells it to those who do not tell colours apart, the word to those who hear it. */
function LineText({ line: { kind, text } }: { line: Line }) {
  const As = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
  return (
    <As className={`${styles.line} ${styles[kind]}`}>
      <span aria-hidden className={styles.sign}>
        {SIGNS[kind]}
      </span>
      {kind !== 'same' && <Hidden>{`${kind}: `}</Hidden>}
      {text || ' '}
    </As>
  );
}
