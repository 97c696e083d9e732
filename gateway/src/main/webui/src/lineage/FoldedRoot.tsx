import { nameOf } from '../api/urn';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import type { Lineage } from './model';
import { ThingLink } from './ThingLink';

interface Props {
  urn: string;
  lineage: Lineage;
  onUnfold: () => void;
}

/** That the thing asked about is itself folded into another, which stands in the middle instead. */
export function FoldedRoot({ urn, lineage, onUnfold }: Props) {
  const root = lineage.nodes.find(({ hop }) => hop === 0);
  return (
    root?.folded?.includes(urn) && (
      <Notice tone="calm" action={<Button onPress={onUnfold}>{text.fold.unfold}</Button>}>
        {text.fold.root(nameOf(urn))} <ThingLink urn={root.urn} />
      </Notice>
    )
  );
}
