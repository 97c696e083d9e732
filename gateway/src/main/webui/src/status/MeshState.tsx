import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { statusQuery } from '../api/queries';
import { State } from '../kit/State';
import { text } from '../text';

/** How the mesh is doing, in one word. */
export function MeshState() {
  const { data, error } = useQuery(statusQuery);
  if (error) {
    return <State tone="warn" icon={TriangleAlert} word={text.status.unreachable} />;
  }
  if (!data) {
    return <State tone="calm" icon={CircleDashed} word={text.status.asking} />;
  }
  return data.ready ? (
    <State tone="ok" icon={CircleCheck} word={text.status.ready} />
  ) : (
    <State tone="warn" icon={TriangleAlert} word={text.status.degraded} />
  );
}
