import { useQuery } from '@tanstack/react-query';
import { forecastQuery } from '../api/slaQueries';
import type { SlaForecast, SlaForecastCause } from '../api/types';
import { Notice } from '../kit/Notice';
import { RunLink } from '../job/RunLink';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import styles from './Sla.module.css';

const TONES = { broken: 'bad', breaks: 'bad', 'may-break': 'warn' } as const;

/** Which promises are going to break, when and why; none, nothing. */
export function Forecasts({ urn }: { urn: string }) {
  const { data: page } = useQuery(forecastQuery(urn));
  return page?.items.map((forecast) => (
    <Warning key={`${forecast.sla} ${forecast.breaksAt}`} of={urn} forecast={forecast} />
  ));
}

function Warning({ of, forecast }: { of: string; forecast: SlaForecast }) {
  const { outlook, dataset, expectation, cause } = forecast;
  return (
    outlook in TONES && (
      <Notice
        tone={TONES[outlook as keyof typeof TONES]}
        title={`${text.sla.outlook[outlook]}: ${expectation}`}
      >
        <div className={styles.warning}>
          {dataset !== of && (
            <p>
              <ThingLink urn={dataset} />
            </p>
          )}
          <p>{text.sla.foretold(forecast)}</p>
          {cause && <Cause cause={cause} />}
        </div>
      </Notice>
    )
  );
}

function Cause({ cause: { kind, job, runId, message, way } }: { cause: SlaForecastCause }) {
  return (
    <>
      <p>
        {text.sla.cause[kind]} {message}
      </p>
      <p className={styles.about}>
        <ThingLink urn={job} />
        {runId && (
          <span>
            {text.sla.run} <RunLink id={runId} job={job} />
          </span>
        )}
      </p>
      {way.length > 1 && (
        <ol aria-label={text.sla.way} className={styles.way}>
          {way.map((urn) => (
            <li key={urn}>
              <ThingLink urn={urn} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
