import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { statusQuery } from '../api/queries';
import { text } from '../text';
import styles from './HealthLine.module.css';
import { MeshState } from './MeshState';

/** A line on how the mesh is doing. */
export function HealthLine() {
  const { data } = useQuery(statusQuery);
  return (
    <p className={styles.line}>
      <MeshState />
      {data && <span>{text.status.line(data)}</span>}
      <Link to="/status">{text.status.details}</Link>
    </p>
  );
}
