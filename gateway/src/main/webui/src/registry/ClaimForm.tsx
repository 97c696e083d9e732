import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { productsQuery } from '../api/catalogQueries';
import { claimSubject } from '../api/registryQueries';
import type { SubjectClaim } from '../api/types';
import { Button } from '../kit/Button';
import { Choice } from '../kit/Choice';
import { Failure } from '../kit/Failure';
import { text } from '../text';
import styles from './Subject.module.css';

interface Props {
  name: string;
  /** It was claimed, or is not to be. */
  onDone: () => void;
}

/** For which output port of which product. */
export function ClaimForm({ name, onDone }: Props) {
  const [urn, setUrn] = useState('');
  const [port, setPort] = useState('');
  const { data: products, error: unknown } = useQuery(productsQuery);
  const { mutate, error, isPending } = useClaim(name, onDone);
  const ports = products?.items.find((product) => product.urn === urn)?.outputPorts ?? [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ product: urn, port });
      }}
    >
      <Choice
        label={text.subject.product}
        placeholder={text.subject.chooseProduct}
        value={urn}
        onChange={(chosen) => {
          setUrn(chosen);
          setPort('');
        }}
        options={(products?.items ?? [])
          .map((product) => ({
            value: product.urn,
            label: `${product.title} (${product.domain}/${product.name})`,
          }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
      />
      {urn !== '' && ports.length === 0 ? (
        <p>{text.subject.noPorts}</p>
      ) : (
        <Choice
          label={text.subject.portLabel}
          placeholder={text.subject.choosePort}
          value={port}
          onChange={setPort}
          options={ports.map((one) => ({ value: one.name, label: one.name }))}
        />
      )}
      <Failure title={text.subject.failed} error={error ?? unknown} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={port === '' || isPending}>
          {isPending ? text.subject.claiming : text.subject.claim}
        </Button>
        <Button onPress={onDone}>{text.subject.cancel}</Button>
      </div>
    </form>
  );
}

/** What the subject's schemas say becomes columns of the port's dataset; much changes with that. */
function useClaim(name: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (claim: SubjectClaim) => claimSubject(name, claim),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}
