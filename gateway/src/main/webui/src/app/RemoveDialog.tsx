import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { FormDialog } from '../kit/FormDialog';
import { text } from '../text';
import styles from './RemoveDialog.module.css';

interface Words {
  /** On the button, for those who do not see beside what it is. */
  label: string;
  title: string;
  /** What comes of it. */
  note: string;
  /** That somebody else was faster. */
  stale?: string;
}

interface Props {
  words: Words;
  remove: () => Promise<void>;
  /** What tells of it, and is asked for again. */
  queries: string[];
  /** It is gone, and so is the button that was pressed. */
  onRemoved: () => void;
}

/** Deletes something, once that is confirmed. */
export function RemoveDialog(props: Props) {
  const { label, title } = props.words;
  return (
    <FormDialog
      title={title}
      button={
        <Button look="quiet" aria-label={label}>
          {text.form.delete}
        </Button>
      }
    >
      {(close) => <Confirmation {...props} close={close} />}
    </FormDialog>
  );
}

function Confirmation({ words, remove, queries, onRemoved, close }: Props & { close: () => void }) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(queries.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const { mutate, error, isPending } = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      close();
      await refresh();
      onRemoved();
    },
    onError: refresh,
  });
  const isStale = error instanceof ApiError && error.isStale;
  return (
    <>
      <p>{words.note}</p>
      <Failure
        title={text.form.deleteFailed}
        error={error}
        says={isStale ? words.stale : undefined}
      />
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={isPending}
          onPress={() => {
            mutate();
          }}
        >
          {isPending ? text.form.deleting : text.form.delete}
        </Button>
        <Button onPress={close}>{text.form.cancel}</Button>
      </div>
    </>
  );
}
