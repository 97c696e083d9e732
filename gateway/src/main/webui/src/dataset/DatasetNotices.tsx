import type { Dataset } from '../api/types';
import { ago, exact } from '../kit/format';
import { Notice } from '../kit/Notice';
import { useNow } from '../kit/useNow';
import { text } from '../text';
import { OngoingIncidents } from '../incident/OngoingIncidents';
import { ClaimNotice } from './ClaimNotice';
import { DriftNotice } from './DriftNotice';

/** What one has to know before relying on a dataset. */
export function DatasetNotices({ dataset }: { dataset: Dataset }) {
  const now = useNow();
  const { goneAt } = dataset;
  return (
    <>
      <OngoingIncidents dataset={dataset.urn} />
      {goneAt && (
        <Notice tone="warn" title={text.dataset.goneTitle}>
          {text.dataset.gone(ago(goneAt, now), exact(goneAt))}
        </Notice>
      )}
      <DriftNotice drift={dataset.drift} />
      <ClaimNotice dataset={dataset} />
    </>
  );
}
