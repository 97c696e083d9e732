import { linkOptions, useNavigate } from '@tanstack/react-router';
import { BellRing, PlugZap, Siren, Tags } from 'lucide-react';
import { NavMenu } from '../kit/NavMenu';
import { text } from '../text';
import { KindIcon } from './KindIcon';

/** What there is to look at, and what keeps it true. */
const PLACES = {
  product: linkOptions({ to: '/search', search: { kind: ['product'] } }),
  dataset: linkOptions({ to: '/search', search: { kind: ['dataset'] } }),
  contract: linkOptions({ to: '/search', search: { kind: ['contract'] } }),
  subject: linkOptions({ to: '/subjects' }),
  term: linkOptions({ to: '/search', search: { kind: ['term'] } }),
  domain: linkOptions({ to: '/search', search: { kind: ['domain'] } }),
  team: linkOptions({ to: '/search', search: { kind: ['team'] } }),
  person: linkOptions({ to: '/search', search: { kind: ['person'] } }),
  incidents: linkOptions({ to: '/incidents' }),
  suggestions: linkOptions({ to: '/suggestions' }),
  connectors: linkOptions({ to: '/connectors' }),
  notifications: linkOptions({ to: '/notifications' }),
};

const DATA = ['product', 'dataset', 'contract', 'subject', 'term'] as const;
const ORGANIZATION = ['domain', 'team', 'person'] as const;

const ofKind = (kind: (typeof DATA | typeof ORGANIZATION)[number]) => ({
  id: kind,
  label: text.kinds[kind],
  icon: <KindIcon kind={kind} size={16} />,
});

export function BrowseMenu() {
  const navigate = useNavigate();
  return (
    <NavMenu<keyof typeof PLACES>
      label={text.browse.label}
      groups={[
        { title: text.browse.data, entries: DATA.map(ofKind) },
        { title: text.browse.organization, entries: ORGANIZATION.map(ofKind) },
        {
          title: text.browse.upkeep,
          entries: [
            {
              id: 'incidents',
              label: text.incident.title,
              icon: <Siren aria-hidden size={16} strokeWidth={1.75} />,
            },
            {
              id: 'suggestions',
              label: text.suggestion.title,
              icon: <Tags aria-hidden size={16} strokeWidth={1.75} />,
            },
            {
              id: 'connectors',
              label: text.connector.title,
              icon: <PlugZap aria-hidden size={16} strokeWidth={1.75} />,
            },
            {
              id: 'notifications',
              label: text.notification.title,
              icon: <BellRing aria-hidden size={16} strokeWidth={1.75} />,
            },
          ],
        },
      ]}
      onAction={(place) => void navigate(PLACES[place])}
    />
  );
}
