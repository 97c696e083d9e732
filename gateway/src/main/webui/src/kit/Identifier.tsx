import { Fragment } from 'react';
import styles from './Identifier.module.css';

/** A name that machines gave. It may break where a reader would pause. */
export function Identifier({ children }: { children: string }) {
  return <code className={styles.identifier}>{breakable(children)}</code>;
}

function breakable(name: string) {
  return name.split(/(?<=[._/:-])(?=\w)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
