import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../api/queries';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import { isBehind } from './freshness';

/** Warns that the newest changes are not among the results yet. */
export function IndexBehind() {
  const { data, dataUpdatedAt } = useQuery(statusQuery);
  return (
    data &&
    isBehind(data, dataUpdatedAt) && (
      <Notice tone="warn">{text.status.behind(data.index.lag ?? 0)}</Notice>
    )
  );
}
