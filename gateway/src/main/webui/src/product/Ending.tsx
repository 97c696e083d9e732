import type { Product } from '../api/types';
import { day } from '../kit/format';
import { Notice } from '../kit/Notice';
import { useNow } from '../kit/useNow';
import { text } from '../text';
import { ProductLink } from './ProductLink';

/** That the product comes to its end: when, and what to use instead. */
export function Ending({ product: { lifecycle, successor, sunset } }: { product: Product }) {
  const now = useNow();
  if (lifecycle !== 'deprecated' && lifecycle !== 'retired') {
    return null;
  }
  const isPast = sunset !== undefined && sunset < new Date(now).toISOString().slice(0, 10);
  const until = sunset ? text.ending.until(day(sunset), isPast) : text.ending.noDate;
  return (
    <Notice tone={lifecycle === 'deprecated' ? 'warn' : 'calm'} title={text.ending[lifecycle]}>
      <p>{lifecycle === 'retired' ? text.ending.retiredNote : until}</p>
      {successor && (
        <p>
          {text.ending.instead} <ProductLink urn={successor} />
        </p>
      )}
    </Notice>
  );
}
