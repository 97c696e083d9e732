import * as samples from '../testing/samples';
import { isBehind, watch } from './freshness';

const behind = { ...samples.status, index: { ready: true, lag: 7 } };
const START = 1_000_000;

describe('Search', () => {
  test('is not behind when events have only just come', () => {
    expect(isBehind(watch(behind, undefined, START), START)).toBe(false);
  });

  test('is behind when events have waited for ten seconds', () => {
    const first = watch(behind, undefined, START);
    const second = watch(behind, first, START + 10_000);

    expect(isBehind(second, START + 10_000)).toBe(true);
  });

  test('is no longer behind once the index has caught up, and the wait starts anew', () => {
    const first = watch(behind, undefined, START);
    const caughtUp = watch(samples.status, first, START + 10_000);
    const again = watch(behind, caughtUp, START + 20_000);

    expect(isBehind(caughtUp, START + 10_000)).toBe(false);
    expect(isBehind(again, START + 20_000)).toBe(false);
  });

  test('is behind when a service cannot publish what it wrote', () => {
    const services = [
      { name: 'catalog', ready: true, failing: [], outbox: { waiting: 1, oldestAge: 'PT11S' } },
    ];

    expect(isBehind({ ...samples.status, services }, START)).toBe(true);
  });
});
