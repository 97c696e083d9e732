import {
  BookA,
  Boxes,
  Braces,
  CircleHelp,
  Database,
  FileSignature,
  Package,
  UserRound,
  Users,
  Workflow,
} from 'lucide-react';

const ICONS = {
  product: Package,
  dataset: Database,
  contract: FileSignature,
  subject: Braces,
  job: Workflow,
  term: BookA,
  domain: Boxes,
  team: Users,
  person: UserRound,
};

export function KindIcon({ kind, size = 18 }: { kind: string; size?: number }) {
  const Icon = kind in ICONS ? ICONS[kind as keyof typeof ICONS] : CircleHelp;
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}
