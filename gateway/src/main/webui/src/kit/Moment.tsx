import { ago, exact } from './format';
import { useNow } from './useNow';

/** How long ago something was; the exact time shows on hover. */
export function Moment({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={exact(at)}>
      {ago(at, now)}
    </time>
  );
}
