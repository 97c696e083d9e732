import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import styles from './Fold.module.css';

interface Props {
  title: ReactNode;
  /** Beside the title, told whether the fold is open or not. */
  aside?: ReactNode;
  level: 2 | 3 | 4;
  defaultOpen?: boolean;
  /** Quiet where there is a fold at every entry of a list. */
  look?: 'plain' | 'quiet';
  /** A function where it is costly: it is asked once somebody wants to see it. */
  children: ReactNode | (() => ReactNode);
}

/** Something that shows itself when asked. */
export function Fold(props: Props) {
  const { title, aside, level, defaultOpen = false, look = 'plain', children } = props;
  const [wasOpened, setWasOpened] = useState(defaultOpen);
  return (
    <Disclosure
      defaultExpanded={defaultOpen}
      onExpandedChange={(isOpen) => {
        setWasOpened((was) => was || isOpen);
      }}
      className={`${styles.fold} ${styles[look]}`}
    >
      <div className={styles.head}>
        <Heading level={level} className={styles.heading}>
          <Button slot="trigger" className={styles.trigger}>
            <ChevronRight aria-hidden size={16} className={styles.chevron} />
            <span>{title}</span>
          </Button>
        </Heading>
        {aside}
      </div>
      <DisclosurePanel className={styles.panel}>
        {typeof children === 'function' ? wasOpened && children() : children}
      </DisclosurePanel>
    </Disclosure>
  );
}
