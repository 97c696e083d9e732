import type { Sla, SlaObjective, SloDraft } from '../api/types';
import { answersOf, draftOf, suggestedName } from './sloAnswers';

/** What is sent of a promise that is opened and saved as it is. */
function sentOf(property: string, value: string, unit = '', window = 'P30D') {
  const objective = { dataset: 'dataset:a:b', property, target: 99, window } as SlaObjective;
  return draftOf(answersOf({ property, value, unit, description: '' } as Sla, objective));
}

describe('A promise that is opened and saved', () => {
  test.each<[string, string, string, Partial<SloDraft>]>([
    ['freshness', '24', 'h', { value: '24', unit: 'h' }],
    ['freshness', '24 hours', '', { value: '24', unit: 'hours' }],
    ['frequency', '1.5d', '', { value: '1.5', unit: 'd' }],
    ['latency', 'PT24H', '', { value: 'PT24H', unit: '' }],
    ['timeOfAvailability', '9:00 Europe/Berlin', '', { value: '09:00', unit: 'Europe/Berlin' }],
    ['timeOfAvailability', '09:00-08:00', '', { value: '09:00', unit: '-08:00' }],
    ['timeOfAvailability', '09:00:00', 'CET', { value: '09:00', unit: 'CET' }],
    ['timeOfAvailability', '09:00', '', { value: '09:00', unit: 'UTC' }],
    ['completeness', '0.955', '', { value: '95.5', unit: '%' }],
    ['completeness', '0.5', '%', { value: '0.5', unit: '%' }],
    ['passRate', '95 %', '', { value: '95', unit: '%' }],
  ])('means the same as before: %s %s %s', (property, value, unit, sent) => {
    expect(sentOf(property, value, unit)).toMatchObject({ ...sent, target: 99, window: 'P30D' });
  });

  test('has no other target than its availability', () => {
    expect(sentOf('availability', '99.5', '%')).not.toHaveProperty('target');
  });

  test('is counted over the same time, if that is not of whole days', () => {
    expect(sentOf('freshness', '1', 'h', 'PT36H')).toMatchObject({ window: 'PT129600S' });
  });
});

describe('A name', () => {
  test.each([
    ['shop.public.orders', 'shop-public-orders-pass-rate'],
    ['Bestellungen (täglich)', 'bestellungen-t-glich-pass-rate'],
    ['x'.repeat(80), `${'x'.repeat(54)}-pass-rate`],
    ['', 'pass-rate'],
  ])('is offered that the service takes: of %s', (dataset, name) => {
    expect(suggestedName('passRate', dataset)).toBe(name);
  });
});
