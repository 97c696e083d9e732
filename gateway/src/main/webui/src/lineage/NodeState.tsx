import { RunBadge } from '../job/RunBadge';
import { QualityBadge } from '../quality/QualityBadge';
import type { LineageNode } from './model';

/** How a node stands: the quality of a product, the latest run of a job. */
export function NodeState({ node }: { node: LineageNode }) {
  if (node.lastRun) {
    return <RunBadge state={node.lastRun} />;
  }
  return node.quality === undefined ? null : <QualityBadge state={node.quality} />;
}
