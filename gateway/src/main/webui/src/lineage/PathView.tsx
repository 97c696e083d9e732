import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pathQuery } from '../api/lineageQueries';
import { nameOf } from '../api/urn';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';
import { Graph } from './Graph';
import styles from './Lists.module.css';
import { ofPath } from './model';
import { type LineageState, without } from './state';
import { ThingLink } from './ThingLink';
import { ThingPicker } from './ThingPicker';

interface Props {
  urn: string;
  state: LineageState;
  onState: (state: LineageState) => void;
}

/** The shortest way that data takes between a thing and another that one picks. */
export function PathView({ urn, state, onState }: Props) {
  const { other } = state;
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{text.path.lead}</p>
      {other === undefined ? (
        <ThingPicker
          label={text.path.pick}
          except={urn}
          onPick={(picked) => {
            onState({ ...state, other: picked });
          }}
        />
      ) : (
        <>
          <p className={styles.head}>
            <span>{text.path.to}</span>
            <ThingLink urn={other} />
            <Button
              onPress={() => {
                onState(without(state, 'other'));
              }}
            >
              {text.path.another}
            </Button>
          </p>
          <Ways urn={urn} other={other} />
        </>
      )}
    </div>
  );
}

/** Data may take a way to the other, or from it, or both in a circle. */
function Ways({ urn, other }: { urn: string; other: string }) {
  const [to, from] = useQueries({ queries: [pathQuery(urn, other), pathQuery(other, urn)] });
  const error = to.error ?? from.error;
  if (error) {
    return <Notice tone="warn">{error.message}</Notice>;
  }
  if (!to.data || !from.data) {
    return <Skeleton />;
  }
  if (to.data.nodes.length + from.data.nodes.length === 0) {
    return <Empty title={text.path.none(nameOf(other))}>{text.path.noneAdvice}</Empty>;
  }
  return (
    <>
      <Way nodes={to.data.nodes} root={0} words={text.path.downstream} />
      <Way nodes={from.data.nodes} root={from.data.nodes.length - 1} words={text.path.upstream} />
    </>
  );
}

interface WayProps {
  nodes: string[];
  /** Which of them is the thing itself. */
  root: number;
  words: (from: string, to: string, jobs: number) => string;
}

function Way({ nodes, root, words }: WayProps) {
  const lineage = useMemo(() => ofPath(nodes, root), [nodes, root]);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const jobs = nodes.slice(1, -1).filter((node) => node.startsWith('job:')).length;
  return (
    <section className={styles.group}>
      <p>{words(nameOf(first), nameOf(last), jobs)}</p>
      <Graph lineage={lineage} />
    </section>
  );
}
