import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { sayOf } from '../api/monitorQueries';
import type { Anomaly, AnomalyFeedback, Monitor } from '../api/types';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { exact } from '../kit/format';
import { text } from '../text';
import styles from './Monitor.module.css';

const WAYS: AnomalyFeedback[] = ['expected', 'confirmed'];

interface Props {
  monitor: Monitor;
  anomaly: Anomaly;
}

/** Whether a value was to be expected or wrong; what is said later holds. */
export function Feedback({ monitor, anomaly: { at, feedback } }: Props) {
  const client = useQueryClient();
  const actions = useRef<HTMLDivElement>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (said: AnomalyFeedback) => sayOf(monitor.id, at, said),
    // Its check may stand otherwise now, and so does what stands by it.
    onSuccess: () => {
      // The button that was pressed goes away.
      actions.current?.focus();
      void client.invalidateQueries({ queryKey: ['band', monitor.id] });
      for (const key of ['monitors', 'checks', 'assessment', 'gate', 'score']) {
        void client.invalidateQueries({ queryKey: [key, monitor.dataset] });
      }
    },
  });
  return (
    <>
      <div ref={actions} tabIndex={-1} className={styles.actions}>
        {WAYS.filter((way) => way !== feedback).map((way) => (
          <Button
            key={way}
            aria-label={text.monitor.feedbackOf(text.monitor.feedback[way], exact(at))}
            isDisabled={isPending}
            onPress={() => {
              mutate(way);
            }}
          >
            {text.monitor.feedback[way]}
          </Button>
        ))}
      </div>
      <Failure title={text.monitor.failed} error={error} />
    </>
  );
}
