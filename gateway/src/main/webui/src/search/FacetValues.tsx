import { useState } from 'react';
import type { Facet, FacetCount } from '../api/types';
import { useDomains } from '../domain/useDomains';
import { Button } from '../kit/Button';
import { Checkbox, Checkboxes } from '../kit/Checkboxes';
import { number } from '../kit/format';
import { text } from '../text';
import { facetOptions } from './facetOptions';
import styles from './FacetValues.module.css';
import { facetWord } from './facetWord';

const FEW = 8;

interface Props {
  facet: Facet;
  counts: FacetCount[];
  chosen: string[];
  onChoose: (values: string[]) => void;
}

export function FacetValues({ facet, counts, chosen, onChoose }: Props) {
  const { hueOf, titleOf } = useDomains();
  const [showsAll, setShowsAll] = useState(false);
  const options = facetOptions(facet, counts, chosen);
  if (options.length === 0) {
    return null;
  }
  const shown = options.filter(
    ({ value }, index) => showsAll || index < FEW || chosen.includes(value),
  );
  return (
    <div>
      <Checkboxes label={text.facet[facet]} value={chosen} onChange={onChoose}>
        {shown.map(({ value, count, depth }) => (
          <Checkbox key={value} value={value}>
            <span
              className={styles.value}
              data-depth={Math.min(depth, 3)}
              data-hue={facet === 'domain' ? hueOf(value) : undefined}
            >
              {facet === 'domain' ? titleOf(value) : facetWord(facet, value)}
            </span>{' '}
            <span className={styles.count}>{number(count)}</span>
          </Checkbox>
        ))}
      </Checkboxes>
      {shown.length < options.length && (
        <Button
          look="quiet"
          onPress={() => {
            setShowsAll(true);
          }}
        >
          {text.search.allValues(options.length)}
        </Button>
      )}
    </div>
  );
}
