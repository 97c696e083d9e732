import type { Score, ScoreEntry } from '../api/types';
import { exact } from '../kit/format';
import { Table } from '../kit/Table';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import styles from './Trust.module.css';

/** So many entries of its history are told in figures. */
const MOST = 50;

interface Props {
  score: Score;
  /** The earliest first. */
  history: ScoreEntry[];
}

/** What took points away, what the score is the mean of, and how it was before. */
export function ScoreDetails({ score: { urn, deductions, members }, history }: Props) {
  return (
    <div className={styles.details}>
      {deductions.length === 0 && <p className={styles.note}>{text.trust.full}</p>}
      {deductions.length > 0 && (
        <Table isNarrow caption={text.trust.deductions} head={text.trust.deductionColumns}>
          {deductions.map(({ dataset, name, points, reason, message }) => (
            <tr key={`${dataset} ${name}`}>
              <td className={styles.number}>−{text.trust.points(points)}</td>
              <th scope="row">
                {name}
                {dataset !== urn && (
                  <p>
                    <ThingLink urn={dataset} />
                  </p>
                )}
              </th>
              <td>
                {message && <p>{message}</p>}
                <p className={styles.note}>{reason}</p>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {members.length > 0 && (
        <Table isNarrow caption={text.trust.members} head={text.trust.memberColumns}>
          {members.map((member) => (
            <tr key={member.urn}>
              <td className={styles.number}>{text.trust.points(member.score)}</td>
              <th scope="row">
                <ThingLink urn={member.urn} />
              </th>
            </tr>
          ))}
        </Table>
      )}
      {history.length > 0 && (
        <Table isNarrow caption={text.trust.history} head={text.trust.historyColumns}>
          {history
            .slice(-MOST)
            .reverse()
            .map(({ hour, score }) => (
              <tr key={hour}>
                <th scope="row">{exact(hour)}</th>
                <td>{score === undefined ? text.trust.notKnown : text.trust.points(score)}</td>
              </tr>
            ))}
        </Table>
      )}
    </div>
  );
}
