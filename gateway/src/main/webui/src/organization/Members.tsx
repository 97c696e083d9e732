import { useState } from 'react';
import type { Member } from '../api/types';
import { Button } from '../kit/Button';
import { text } from '../text';
import styles from './Members.module.css';
import { Person } from './Person';

const FEW = 8;

export function Members({ members }: { members: Member[] }) {
  const [showsAll, setShowsAll] = useState(false);
  if (members.length === 0) {
    return text.members.none;
  }
  return (
    <>
      <ul>
        {members.slice(0, showsAll ? undefined : FEW).map(({ person, role }) => (
          <li key={person} className={styles.member}>
            <Person name={person} />
            {role && <span className={styles.role}>{role}</span>}
          </li>
        ))}
      </ul>
      {members.length > FEW && !showsAll && (
        <Button
          look="quiet"
          onPress={() => {
            setShowsAll(true);
          }}
        >
          {text.members.all(members.length)}
        </Button>
      )}
    </>
  );
}
