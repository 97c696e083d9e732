import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { claim, datasetQuery, domainsQuery } from '../api/catalogQueries';
import type { Dataset } from '../api/types';
import { Button } from '../kit/Button';
import { Choice } from '../kit/Choice';
import { Failure } from '../kit/Failure';
import { Notice } from '../kit/Notice';
import { useSession } from '../session/useSession';
import { text } from '../text';
import styles from './ClaimNotice.module.css';

/** That nobody owns a dataset, and the way to own it. */
export function ClaimNotice({ dataset }: { dataset: Dataset }) {
  const { data: session } = useSession();
  if (dataset.origin === 'declared') {
    return null;
  }
  return (
    <Notice tone="calm" title={text.claim.title}>
      <p>{text.claim.lead}</p>
      {session?.scopes.includes('write') ? (
        <ClaimForm urn={dataset.urn} />
      ) : (
        <p>{text.claim.reader}</p>
      )}
    </Notice>
  );
}

function ClaimForm({ urn }: { urn: string }) {
  const [domain, setDomain] = useState('');
  const { data: domains = [], error: unknown } = useQuery(domainsQuery);
  const { mutate, error, isPending } = useClaim(urn);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(domain);
      }}
    >
      <Choice
        label={text.claim.domain}
        placeholder={text.claim.choose}
        value={domain}
        onChange={setDomain}
        options={domains
          .toSorted((a, b) => a.path.localeCompare(b.path))
          .map(({ path, title }) => ({ value: path, label: `${title} (${path})` }))}
      >
        <Button type="submit" look="primary" isDisabled={domain === '' || isPending}>
          {isPending ? text.claim.acting : text.claim.act}
        </Button>
      </Choice>
      <Failure title={text.claim.failed} error={error ?? unknown} />
    </form>
  );
}

/** The answer is the dataset as it is from now on; its history has grown. */
function useClaim(urn: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (domain: string) => claim(urn, domain),
    onSuccess: (dataset) => {
      client.setQueryData(datasetQuery(urn).queryKey, dataset);
      void client.invalidateQueries({ queryKey: ['changes', urn] });
      void client.invalidateQueries({ queryKey: ['schemas', urn] });
    },
  });
}
