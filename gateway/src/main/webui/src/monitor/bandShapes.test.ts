import type { Anomaly, BandBucket } from '../api/types';
import { bandShapes } from './bandShapes';

const HOUR = 3600;

function bucket(hour: number, average: number, more: Partial<BandBucket> = {}): BandBucket {
  const at = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
  return {
    at,
    points: 1,
    low: 0,
    expected: 5,
    high: 10,
    min: average,
    average,
    max: average,
    ...more,
  };
}

const shapes = (buckets: BandBucket[], anomalies: Anomaly[] = []) =>
  bandShapes({ from: buckets[0]?.at ?? '', seconds: HOUR, buckets, anomalies });

describe('What is drawn of a monitor', () => {
  test('reaches from the first to the last value, and from the least to the most', () => {
    const { values, band, low, high } = shapes([bucket(0, 0), bucket(1, 5), bucket(2, 20)]);

    expect([low, high]).toEqual([0, 20]);
    expect(values).toBe('M0 100L50 75L100 0');
    expect(band).toBe('M0 50L50 50L100 50L100 100L50 100L0 100Z');
  });

  test('is interrupted where there were no values for long, not where they are rare', () => {
    const rare = [0, 12, 24, 36].map((hour) => bucket(hour, 5));

    expect(shapes(rare).values.match(/M/g)).toHaveLength(1);
    expect(shapes([...rare, bucket(136, 5), bucket(148, 5)]).values.match(/M/g)).toHaveLength(2);
  });

  test('is a dot where a value stands alone', () => {
    const { dots } = shapes([0, 1, 2, 3, 50].map((hour) => bucket(hour, 5)));

    expect(dots).toEqual([{ x: 100, y: 50 }]);
    expect(shapes([bucket(0, 5)]).dots).toEqual([{ x: 0, y: 50 }]);
  });

  test('lies in the middle where all is the same', () => {
    const flat = { low: 5, expected: 5, high: 5 };

    expect(shapes([bucket(0, 5, flat), bucket(1, 5, flat)]).values).toBe('M0 50L100 50');
  });

  test('marks what was unusual within the time that is drawn', () => {
    const anomaly = (at: string, isAnomaly: boolean) => ({
      at,
      value: 40,
      low: 0,
      expected: 5,
      high: 10,
      isAnomaly,
    });
    const { anomalies, high } = shapes(
      [bucket(0, 5), bucket(2, 5)],
      [
        anomaly('2026-01-01T01:30:00Z', true),
        anomaly('2026-01-01T01:30:00Z', false),
        anomaly('2025-06-01T00:00:00Z', true),
      ],
    );

    expect(high).toBe(40);
    expect(anomalies).toMatchObject([{ x: 50, y: 0 }]);
  });
});
