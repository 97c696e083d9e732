import { linkTo } from '../app/thing';
import { nameOf, parseUrn } from './urn';

describe('A URN', () => {
  test.each([
    ['team:payments', 'team', 'payments', ''],
    ['domain:retail/checkout', 'domain', 'retail/checkout', ''],
    ['product:retail%2Fcheckout/orders', 'product', 'retail/checkout', 'orders'],
    [
      'dataset:postgres%3A//shop%3A5432:public.orders',
      'dataset',
      'postgres://shop:5432',
      'public.orders',
    ],
    ['job:airflow:load:orders%25', 'job', 'airflow', 'load:orders%'],
    ['dataset:ns:100%', 'dataset', 'ns', '100%'],
    ['nonsense', '', 'nonsense', ''],
    ['term:sales/net-revenue', 'term', 'sales', 'net-revenue'],
  ])('%s is read part by part', (urn, kind, first, second) => {
    expect(parseUrn(urn)).toEqual({ kind, first, second });
  });

  test('is called by its last part', () => {
    expect(nameOf('product:retail%2Fcheckout/orders')).toBe('orders');
    expect(nameOf('team:payments')).toBe('payments');
  });

  test.each([
    ['product:retail%2Fcheckout/orders', '/products/$domain/$name'],
    ['dataset:ns:orders', '/datasets'],
    ['job:ns:orders', '/jobs'],
    ['team:payments', '/teams/$name'],
    ['domain:retail', '/domains/$path'],
    ['term:sales/net-revenue', '/search'],
    ['run:0190a3c4', '/runs/$id'],
    ['thing:unheard-of', '/search'],
  ])('%s leads to %s', (urn, to) => {
    expect(linkTo(urn).to).toBe(to);
  });
});
