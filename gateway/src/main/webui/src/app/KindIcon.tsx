import { BookA, Boxes, CircleHelp, Database, Package, Users, Workflow } from 'lucide-react';

const ICONS = {
  team: Users,
  domain: Boxes,
  product: Package,
  dataset: Database,
  job: Workflow,
  term: BookA,
};

export function KindIcon({ kind, size = 18 }: { kind: string; size?: number }) {
  const Icon = kind in ICONS ? ICONS[kind as keyof typeof ICONS] : CircleHelp;
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}
