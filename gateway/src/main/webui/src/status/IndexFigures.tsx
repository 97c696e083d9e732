import { Figures } from '../kit/Figures';
import { number } from '../kit/format';
import { text } from '../text';
import { Figure } from './Figure';
import { type WatchedStatus } from './freshness';

/** The figures that tell whether what happened has arrived everywhere. */
export function IndexFigures({ status }: { status: WatchedStatus }) {
  const { index, deadLetters, services } = status;
  const setAside = deadLetters && Object.values(deadLetters).reduce((sum, count) => sum + count, 0);
  const outboxes = services.flatMap(({ outbox }) => outbox ?? []);
  const waiting = outboxes.reduce((sum, outbox) => sum + outbox.waiting, 0);
  const count = (value: number | undefined) =>
    value === undefined ? text.status.cannotTell : number(value);
  return (
    <Figures>
      <Figure
        label={text.status.documents}
        value={count(index.documents)}
        note={index.ready ? text.status.indexReady : text.status.indexDown}
        tone={index.ready ? 'ok' : 'bad'}
      />
      <Figure
        label={text.status.lag}
        value={count(index.lag)}
        note={index.lag === 0 ? text.status.upToDate : text.status.lagNote}
        tone={index.lag === 0 ? 'ok' : 'warn'}
      />
      <Figure
        label={text.status.outbox}
        value={outboxes.length > 0 ? number(waiting) : text.status.cannotTell}
        note={waiting === 0 ? text.status.outboxEmpty : text.status.outboxNote}
        tone={waiting === 0 ? 'ok' : 'warn'}
      />
      <Figure
        label={text.status.deadLetters}
        value={count(setAside)}
        note={setAside === 0 ? text.status.noDeadLetters : text.status.deadLettersNote}
        tone={setAside === 0 ? 'ok' : 'bad'}
      />
    </Figures>
  );
}
