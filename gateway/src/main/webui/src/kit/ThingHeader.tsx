import type { ReactNode } from 'react';
import { text } from '../text';
import { CopyButton } from './CopyButton';
import { Identifier } from './Identifier';
import styles from './ThingHeader.module.css';

interface Props {
  /** Above the title: where the thing belongs. */
  place: ReactNode;
  title: string;
  urn: string;
  /** The title is what a machine wrote. */
  isIdentifier?: boolean;
  hue?: number | undefined;
  /** How it stands. */
  states?: ReactNode;
  lead?: string | undefined;
}

/** The top of a thing's page: what it is, and how it stands. */
export function ThingHeader({ place, title, urn, isIdentifier, hue, states, lead }: Props) {
  return (
    <header className={styles.header} data-hue={hue}>
      <div className={styles.place}>{place}</div>
      <h1>{isIdentifier ? <Identifier>{title}</Identifier> : title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {states && <div className={styles.states}>{states}</div>}
      <p className={styles.urn}>
        <Identifier>{urn}</Identifier>
        <CopyButton value={urn} label={text.copyUrn} />
      </p>
    </header>
  );
}
