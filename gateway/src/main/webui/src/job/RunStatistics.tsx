import { useQuery } from '@tanstack/react-query';
import { runStatisticsQuery } from '../api/lineageQueries';
import type { RunStatistics as Statistics, RunState } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Figure, Figures } from '../kit/Figures';
import { number, span } from '../kit/format';
import { State } from '../kit/State';
import { text } from '../text';
import { Durations } from './Durations';
import styles from './Job.module.css';
import { RUN_LOOKS } from './runLooks';

const STATES: RunState[] = ['completed', 'failed', 'aborted', 'running'];

/** How the latest runs of a job went: how they ended, and what they took. */
export function RunStatistics({ urn }: { urn: string }) {
  return (
    <QuerySection
      id="statistics"
      title={text.statistics.title}
      query={useQuery(runStatisticsQuery(urn))}
    >
      {(statistics) => (
        <>
          <States statistics={statistics} />
          <Measures statistics={statistics} />
          <Durations urn={urn} median={statistics.duration?.p50} />
        </>
      )}
    </QuerySection>
  );
}

function States({ statistics }: { statistics: Statistics }) {
  return (
    <div className={styles.states}>
      <span>{text.statistics.of(statistics.runs)}</span>
      <ul aria-label={text.statistics.states(statistics.runs)} className={styles.states}>
        {STATES.filter((state) => statistics[state] > 0).map((state) => (
          <li key={state}>
            <State
              {...RUN_LOOKS[state]}
              word={text.statistics.inState(statistics[state], text.run[state])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Measures({ statistics }: { statistics: Statistics }) {
  const { completed, failed, aborted, duration, pause } = statistics;
  const ended = completed + failed + aborted;
  return (
    <Figures>
      <Figure
        label={text.statistics.success}
        value={ended === 0 ? text.none : percent(completed, ended)}
      >
        {ended === 0 ? text.statistics.noneEnded : text.statistics.successOf(completed, ended)}
      </Figure>
      <Figure
        label={text.statistics.median}
        value={duration === undefined ? text.none : span(duration.p50)}
      >
        {duration === undefined
          ? text.statistics.noneCompleted
          : text.statistics.range(span(duration.min), span(duration.max))}
      </Figure>
      <Figure
        label={text.statistics.most}
        value={duration === undefined ? text.none : span(duration.p95)}
      >
        {duration === undefined ? text.statistics.noneCompleted : text.statistics.mostNote}
      </Figure>
      <Figure label={text.statistics.pause} value={pause === undefined ? text.none : span(pause)}>
        {pause === undefined ? text.statistics.noPause : text.statistics.pauseNote}
      </Figure>
    </Figures>
  );
}

/** Rounded down, so that only all of them are 100%. */
function percent(part: number, whole: number) {
  return `${number(Math.floor((part * 1000) / whole) / 10)}%`;
}
