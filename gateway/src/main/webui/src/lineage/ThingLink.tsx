import { Link } from '@tanstack/react-router';
import { nameOf, parseUrn } from '../api/urn';
import { KindIcon } from '../app/KindIcon';
import { linkTo } from '../app/thing';
import { Breakable } from '../kit/Identifier';
import styles from './Lists.module.css';

interface Props {
  urn: string;
  /** Its name unless given. */
  title?: string | undefined;
}

/** A thing in a list, with what kind it is of. */
export function ThingLink({ urn, title }: Props) {
  return (
    <Link {...linkTo(urn)} className={styles.thing} title={urn}>
      <KindIcon kind={parseUrn(urn).kind} size={15} />
      <span>
        <Breakable>{title || nameOf(urn)}</Breakable>
      </span>
    </Link>
  );
}
