import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setMonitor } from '../api/monitorQueries';
import type { AnomalyOutcome, Monitor, MonitorSettings as Settings } from '../api/types';
import { Button } from '../kit/Button';
import { Choice } from '../kit/Choice';
import { Failure } from '../kit/Failure';
import { Fold } from '../kit/Fold';
import { exact } from '../kit/format';
import { useSession } from '../session/useSession';
import { text } from '../text';
import styles from './Monitor.module.css';

const DAY_MS = 86_400_000;
const NOT = 'not';
const AS_IS = 'as-is';
const DAYS = [1, 7, 30];

/** How grave an anomaly is, and whether the monitor is heard at all; for those who may say. */
export function MonitorSettings({ monitor }: { monitor: Monitor }) {
  const { data: session } = useSession();
  return (
    session?.scopes.includes('write') && (
      <Fold level={4} look="quiet" title={text.monitor.settings}>
        {() => <SettingsForm monitor={monitor} />}
      </Fold>
    )
  );
}

function SettingsForm({ monitor }: { monitor: Monitor }) {
  const { state, onAnomaly, mutedUntil } = monitor;
  const before = state === 'muted' && mutedUntil !== undefined ? AS_IS : NOT;
  const [outcome, setOutcome] = useState(onAnomaly);
  const [mute, setMute] = useState(before);
  const { mutate, error, isPending, isSuccess } = useSetting(monitor, () => {
    setMute(mute === NOT ? NOT : AS_IS);
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const until = untilOf(mute, mutedUntil);
        mutate({ onAnomaly: outcome, ...(until !== undefined && { mutedUntil: until }) });
      }}
    >
      <div className={styles.choices}>
        <Choice
          size="small"
          label={text.monitor.onAnomaly}
          value={outcome}
          onChange={(chosen) => {
            setOutcome(chosen as AnomalyOutcome);
          }}
          options={(['warn', 'fail'] as const).map((value) => ({
            value,
            label: text.monitor.outcome[value],
          }))}
        />
        <Choice
          size="small"
          label={text.monitor.muteFor}
          value={mute}
          onChange={setMute}
          options={[
            { value: NOT, label: text.monitor.notMuted },
            ...(state === 'muted' && mutedUntil !== undefined
              ? [{ value: AS_IS, label: text.monitor.asIs(exact(mutedUntil)) }]
              : []),
            ...DAYS.map((days) => ({ value: String(days), label: text.monitor.days(days) })),
          ]}
        />
        <Button type="submit" isDisabled={isPending}>
          {isPending ? text.monitor.saving : text.monitor.save}
        </Button>
      </div>
      <p className={styles.note}>{text.monitor.muteNote}</p>
      <p role="status" className={styles.done}>
        {isSuccess && text.monitor.saved}
      </p>
      <Failure title={text.monitor.setFailed} error={error} />
    </form>
  );
}

function untilOf(mute: string, before: string | undefined) {
  if (mute === NOT) {
    return undefined;
  }
  return mute === AS_IS ? before : new Date(Date.now() + Number(mute) * DAY_MS).toISOString();
}

function useSetting(monitor: Monitor, onSet: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => setMonitor(monitor.id, settings),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['monitors', monitor.dataset] });
      onSet();
    },
  });
}
