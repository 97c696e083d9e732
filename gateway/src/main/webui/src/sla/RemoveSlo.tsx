import { deleteSlo } from '../api/slaQueries';
import { RemoveDialog } from '../app/RemoveDialog';
import { text } from '../text';
import { TOLD_BY } from './useSaveSlo';

interface Props {
  name: string;
  onRemoved: (name: string) => void;
}

/** Promises it no longer. */
export function RemoveSlo({ name, onRemoved }: Props) {
  return (
    <RemoveDialog
      words={{
        label: text.slo.removeLabel(name),
        title: text.slo.removeTitle(name),
        note: text.slo.removeNote,
      }}
      remove={() => deleteSlo(name)}
      queries={TOLD_BY}
      onRemoved={() => {
        onRemoved(name);
      }}
    />
  );
}
