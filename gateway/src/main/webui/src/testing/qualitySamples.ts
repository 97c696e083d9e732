import type { Incident, IncidentDataset, IncidentEntry, IncidentProduct } from '../api/types';
import * as samples from './samples';

const LONG_AGO = '2026-01-05T10:00:00Z';

export const INCIDENT_ID = '0190a3c4-0000-7000-8000-00000000000a';

export const incident: Incident = {
  id: INCIDENT_ID,
  dataset: samples.dataset.urn,
  title: 'shop.orders fails: order_id: filled',
  state: 'open',
  severity: 'critical',
  domain: 'checkout',
  team: 'team-checkout',
  openedAt: LONG_AGO,
  datasetsAffected: 7,
  productsAffected: 1,
  revision: 4,
};

export const incidentDatasets: IncidentDataset[] = [
  {
    dataset: samples.dataset.urn,
    isRoot: true,
    isFailing: true,
    isCurrent: true,
    joinedAt: LONG_AGO,
    failedAt: LONG_AGO,
  },
  {
    dataset: 'dataset:warehouse:shop.revenue',
    isRoot: false,
    isFailing: false,
    isCurrent: true,
    joinedAt: LONG_AGO,
    failedAt: LONG_AGO,
    recoveredAt: '2026-01-05T12:00:00Z',
  },
];

export const incidentProducts: IncidentProduct[] = [
  { product: 'product:checkout/orders', role: 'owner', domain: 'checkout', team: 'team-checkout' },
  { product: 'product:finance/revenue', role: 'affected', domain: 'finance', team: '' },
];

export const incidentEntries: IncidentEntry[] = [
  {
    incident: INCIDENT_ID,
    at: LONG_AGO,
    kind: 'opened',
    actor: 'service:quality',
    dataset: samples.dataset.urn,
    text: 'order_id: filled',
  },
  { incident: INCIDENT_ID, at: LONG_AGO, kind: 'assigned', actor: 'user:ada', text: 'nobody' },
  { incident: INCIDENT_ID, at: LONG_AGO, kind: 'note', actor: 'user:ada', text: 'It is *late*.' },
];
