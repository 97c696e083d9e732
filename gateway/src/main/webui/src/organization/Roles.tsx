import { Link } from '@tanstack/react-router';
import type { PersonRole } from '../api/types';
import { nameOf, parseUrn } from '../api/urn';
import { KindIcon } from '../app/KindIcon';
import { linkTo } from '../app/thing';
import { text } from '../text';
import styles from './Roles.module.css';

/** Where a person is somebody, in the order one asks for it. */
const KINDS = ['team', 'domain', 'product'] as const;

export function Roles({ roles }: { roles: PersonRole[] }) {
  return (
    <div className={styles.kinds}>
      {KINDS.map((kind) => (
        <RolesOfKind
          key={kind}
          kind={kind}
          roles={roles.filter(({ urn }) => parseUrn(urn).kind === kind)}
        />
      ))}
    </div>
  );
}

interface Props {
  kind: (typeof KINDS)[number];
  roles: PersonRole[];
}

function RolesOfKind({ kind, roles }: Props) {
  return (
    roles.length > 0 && (
      <div className={styles.kind}>
        <h3 className={styles.heading}>
          <KindIcon kind={kind} size={16} />
          {text.person.of[kind]}
        </h3>
        <ul>
          {roles.map(({ urn, title, role }) => (
            <li key={urn} className={styles.role}>
              <Link {...linkTo(urn)} title={urn}>
                {title || nameOf(urn)}
              </Link>
              {kind !== 'product' && role && <span className={styles.word}>{role}</span>}
            </li>
          ))}
        </ul>
      </div>
    )
  );
}
