import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rulesQuery } from '../api/notificationQueries';
import { PagedSection } from '../app/PagedSection';
import { Done } from '../kit/Done';
import { Empty } from '../kit/Empty';
import { useSession } from '../session/useSession';
import { text } from '../text';
import styles from './Notification.module.css';
import { RuleDialog } from './RuleDialog';
import { RuleTable } from './RuleTable';

/** Who is told of which incidents, and for those who may, where that is said. */
export function Rules() {
  const { data: session } = useSession();
  const rules = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState('');
  const mayWrite = session?.scopes.includes('write') ?? false;
  const onSaved = ({ name }: { name: string }) => {
    setDone(text.rule.saved(name));
  };
  return (
    <div ref={rules} tabIndex={-1} className={styles.list}>
      <PagedSection
        id="rules"
        title={text.notification.rules}
        aside={mayWrite && <RuleDialog onSaved={onSaved} />}
        controls={
          <>
            <Done>{done}</Done>
            {session && !mayWrite && <p className={styles.note}>{text.rule.reader}</p>}
          </>
        }
        query={useInfiniteQuery(rulesQuery)}
        none={<Empty title={text.notification.noRules}>{text.notification.noRulesAdvice}</Empty>}
        more={text.notification.moreRules}
      >
        {(found) => (
          <RuleTable
            rules={found}
            mayWrite={mayWrite}
            onSaved={onSaved}
            onRemoved={({ name }) => {
              setDone(text.rule.removed(name));
              // It leaves the list, and with it the button that was pressed.
              rules.current?.focus();
            }}
          />
        )}
      </PagedSection>
    </div>
  );
}
