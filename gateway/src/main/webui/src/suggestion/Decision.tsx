import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accept, dismiss } from '../api/upkeepQueries';
import type { Suggestion } from '../api/types';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { TextField } from '../kit/TextField';
import { text } from '../text';
import styles from './Suggestion.module.css';

/** As the catalog's DismissalDraft has it. */
const MAX_REASON = 2000;

interface Props {
  suggestion: Suggestion;
  onDecided: (suggestion: Suggestion) => void;
}

/** Accept, or dismiss with a reason. */
export function Decision({ suggestion, onDecided }: Props) {
  const { id, tag, column } = suggestion;
  const [reason, setReason] = useState<string>();
  const { mutate, error, isPending } = useDecision(suggestion, onDecided);
  return (
    <div className={styles.decision}>
      {reason === undefined ? (
        <div className={styles.actions}>
          <Button
            look="primary"
            aria-label={text.suggestion.acceptLabel(tag, column)}
            isDisabled={isPending}
            onPress={() => {
              mutate(() => accept(id));
            }}
          >
            {isPending ? text.suggestion.accepting : text.suggestion.accept}
          </Button>
          <Button
            aria-label={text.suggestion.dismissLabel(tag, column)}
            isDisabled={isPending}
            onPress={() => {
              setReason('');
            }}
          >
            {text.suggestion.dismiss}
          </Button>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            mutate(() => dismiss(id, reason.trim()));
          }}
        >
          <TextField
            label={text.suggestion.reason}
            note={text.suggestion.reasonNote}
            maxLength={MAX_REASON}
            value={reason}
            onChange={setReason}
          />
          <div className={styles.actions}>
            <Button type="submit" look="primary" isDisabled={isPending}>
              {text.suggestion.dismiss}
            </Button>
            <Button
              onPress={() => {
                setReason(undefined);
              }}
            >
              {text.suggestion.cancel}
            </Button>
          </div>
        </form>
      )}
      <Failure title={text.suggestion.failed} error={error} />
    </div>
  );
}

/** What is decided is no longer open, and may be a tag of its column now. */
function useDecision({ dataset }: Suggestion, onDecided: Props['onDecided']) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decide: () => Promise<Suggestion>) => decide(),
    onSuccess: (decided) => {
      void client.invalidateQueries({ queryKey: ['suggestions'] });
      for (const key of ['dataset', 'changes', 'schemas']) {
        void client.invalidateQueries({ queryKey: [key, dataset] });
      }
      onDecided(decided);
    },
  });
}
