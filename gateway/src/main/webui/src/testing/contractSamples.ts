import type { Contract, ContractDifference } from '../api/types';

const LONG_AGO = '2026-01-05T10:00:00Z';

export const contract: Contract = {
  urn: 'contract:orders-latest',
  id: 'orders-latest',
  version: '2.0.0',
  status: 'active',
  lifecycle: 'active',
  apiVersion: 'v3.1.0',
  name: 'Orders latest',
  description: 'Every order.',
  domain: 'checkout',
  dataProduct: '',
  tags: ['gold'],
  datasets: ['dataset:postgres:shop.orders'],
  products: ['product:checkout/orders'],
  inForce: '2.0.0',
  versions: [
    {
      version: '2.0.0',
      status: 'active',
      lifecycle: 'active',
      publishedAt: LONG_AGO,
      publishedBy: 'user:ada',
    },
    {
      version: '1.1.0',
      status: 'deprecated',
      lifecycle: 'deprecated',
      publishedAt: LONG_AGO,
      publishedBy: 'key:pipeline',
    },
  ],
  document: {
    description: { purpose: 'Every order.', limitations: 'None older than *2020*.' },
    schema: [
      {
        name: 'orders',
        physicalName: 'shop.orders',
        description: 'One row an order.',
        properties: [
          { name: 'order_id', physicalType: 'uuid', primaryKey: true, required: true },
          {
            name: 'email',
            logicalType: 'string',
            classification: 'confidential',
            quality: [{ metric: 'nullValues', mustBe: 0, dimension: 'completeness' }],
          },
          { name: 'lines', logicalType: 'array', items: { properties: [{ name: 'sku' }] } },
        ],
        quality: [
          { name: 'not empty', metric: 'rowCount', mustBeGreaterThan: 0, severity: 'error' },
          { name: 'sane', metric: 'rowCount', mustBeBetween: [10, 1000] },
        ],
      },
    ],
    servers: [
      { server: 'shop', type: 'postgres', host: 'shop-db', port: 5432, environment: 'production' },
    ],
    slaProperties: [{ property: 'latency', value: 1, unit: 'd', element: 'orders.order_id' }],
    roles: [{ role: 'reader', access: 'read', firstLevelApprovers: 'Steward' }],
    support: [{ channel: '#orders', url: 'https://chat.example/orders' }],
    team: { members: [{ username: 'ada', role: 'owner', dateIn: '2025-03-01' }] },
    customProperties: [{ property: 'costCenter', value: 4711 }],
  },
  updatedAt: LONG_AGO,
};

export const difference: ContractDifference = {
  from: '1.1.0',
  to: '2.0.0',
  verdict: 'breaking',
  asks: 'major',
  raised: 'major',
  sufficient: true,
  changes: [
    {
      path: 'schema[orders].properties[phone]',
      kind: 'breaking',
      change: 'removed',
      before: { name: 'phone', logicalType: 'string' },
      reason: 'who reads it finds it no more',
    },
    {
      path: 'schema[orders].properties[email].description',
      kind: 'cosmetic',
      change: 'added',
      after: 'Where the receipt goes',
      reason: 'only describes',
    },
  ],
};
