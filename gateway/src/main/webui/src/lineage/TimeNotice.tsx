import { Button } from '../kit/Button';
import { exact, instantOf } from '../kit/format';
import { Notice } from '../kit/Notice';
import { TimeField } from '../kit/TimeField';
import { text } from '../text';
import styles from './SceneControls.module.css';
import { type LineageState, without } from './state';

interface Props {
  state: LineageState;
  onState: (state: LineageState) => void;
  /** What of the past is shown. */
  pastAdvice: string;
}

/** That what is shown is not how it is now; of when it is, and the way back. */
export function TimeNotice({ state, onState, pastAdvice }: Props) {
  const { at, from, to } = state;
  if (at === undefined && from === undefined) {
    return null;
  }
  return (
    <Notice
      tone="calm"
      title={
        from === undefined
          ? text.extent.past(exact(at ?? ''))
          : text.extent.between(exact(from), to && exact(to))
      }
      action={
        <Button
          onPress={() => {
            onState(without(state, 'at', 'from', 'to'));
          }}
        >
          {text.extent.toNowAgain}
        </Button>
      }
    >
      <p>{from === undefined ? pastAdvice : text.extent.betweenAdvice}</p>
      <form
        key={`${at} ${from} ${to}`}
        className={styles.times}
        onSubmit={(event) => {
          event.preventDefault();
          const times = timesIn(new FormData(event.currentTarget));
          onState({ ...without(state, 'at', 'from', 'to'), ...times });
        }}
      >
        {from === undefined ? (
          <TimeField label={text.extent.at} name="at" defaultValue={at} isRequired />
        ) : (
          <>
            <TimeField label={text.extent.from} name="from" defaultValue={from} isRequired />
            <TimeField label={text.extent.to} name="to" defaultValue={to} />
          </>
        )}
        <Button type="submit">{text.extent.show}</Button>
        {from !== undefined && <span className={styles.note}>{text.extent.toNow}</span>}
      </form>
    </Notice>
  );
}

function timesIn(form: FormData): LineageState {
  const times: LineageState = {};
  for (const name of ['at', 'from', 'to'] as const) {
    const value = form.get(name);
    const instant = typeof value === 'string' ? instantOf(value) : undefined;
    if (instant !== undefined) {
      times[name] = instant;
    }
  }
  return times;
}
