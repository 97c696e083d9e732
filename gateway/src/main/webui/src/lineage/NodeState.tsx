import { Trash2 } from 'lucide-react';
import { RunBadge } from '../job/RunBadge';
import { State } from '../kit/State';
import { QualityBadge } from '../quality/QualityBadge';
import { text } from '../text';
import type { LineageNode } from './model';

/** How a node stands: that the data is no more, the quality of a product, the latest run of a job. */
export function NodeState({ node }: { node: LineageNode }) {
  if (node.dropped) {
    return <State tone="warn" icon={Trash2} word={text.lineage.dropped} />;
  }
  if (node.lastRun) {
    return <RunBadge state={node.lastRun} />;
  }
  return node.quality === undefined ? null : <QualityBadge state={node.quality} />;
}
