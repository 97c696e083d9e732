import { Link } from '@tanstack/react-router';
import { text } from '../text';
import styles from './MessagePage.module.css';

export function NotFoundPage({ detail = text.notFound.lead }: { detail?: string }) {
  return (
    <div className={styles.page}>
      <title>{text.title(text.notFound.title)}</title>
      <p className={styles.kicker}>404</p>
      <h1>{text.notFound.title}</h1>
      <p className={styles.lead}>{detail}</p>
      <p>
        <Link to="/">{text.notFound.home}</Link>
      </p>
    </div>
  );
}
