import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { runConnector } from '../api/upkeepQueries';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { useSession } from '../session/useSession';
import { text } from '../text';
import styles from './Connector.module.css';

interface Props {
  connector: string;
  isRunning: boolean;
}

/** Starts a run; one at a time. */
export function RunNow({ connector, isRunning }: Props) {
  const client = useQueryClient();
  const { data: session } = useSession();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => runConnector(connector),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['connectors'] }),
        client.invalidateQueries({ queryKey: ['connector-runs', connector] }),
      ]),
  });
  return (
    session?.scopes.includes('write') && (
      <div className={styles.run}>
        <Button
          aria-label={text.connector.runLabel(connector)}
          isDisabled={isRunning || isPending}
          onPress={() => {
            mutate();
          }}
        >
          <Play aria-hidden size={14} />
          {isPending
            ? text.connector.starting
            : isRunning
              ? text.connector.running
              : text.connector.run}
        </Button>
        <Failure title={text.connector.failed} error={error} />
      </div>
    )
  );
}
