import { useQuery } from '@tanstack/react-query';
import { SCORE_DAYS, scoreHistoryQuery } from '../api/trustQueries';
import type { Score as Scored } from '../api/types';
import { Fold } from '../kit/Fold';
import { text } from '../text';
import { ScoreDetails } from './ScoreDetails';
import { ScoreLine } from './ScoreLine';
import styles from './Trust.module.css';

/** How good something is, as a figure that tells how it came about. */
export function Score({ score: scored }: { score: Scored }) {
  const { urn, score } = scored;
  const { data: history = [] } = useQuery(scoreHistoryQuery(urn));
  return (
    <div className={styles.score}>
      <div className={styles.figures}>
        {/* A label of the figure, which is read before it. */}
        <dl className={styles.figure}>
          <dt>{text.trust.score}</dt>
          <dd>
            {score === undefined ? (
              <span className={styles.none}>{text.trust.noScore}</span>
            ) : (
              <>
                <span className={styles.points}>{text.trust.points(score)}</span> {text.trust.outOf}
              </>
            )}
          </dd>
        </dl>
        <ScoreLine history={history} days={SCORE_DAYS} />
      </div>
      {score === undefined ? (
        <p className={styles.note}>{text.trust.noScoreNote}</p>
      ) : (
        <Fold level={3} look="quiet" title={text.trust.details}>
          <ScoreDetails score={scored} history={history} />
        </Fold>
      )}
    </div>
  );
}
