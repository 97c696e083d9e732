import { Fragment } from 'react';
import styles from './Identifier.module.css';

/** A name that machines gave. It may break where a reader would pause. */
export function Identifier({ children }: { children: string }) {
  return (
    <code className={styles.identifier}>
      <Breakable>{children}</Breakable>
    </code>
  );
}

/** The same in the letters around it. */
export function Breakable({ children }: { children: string }) {
  return children.split(/(?<=[._/:-])(?=\w)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
