import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Section } from '../kit/Section';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';

interface Props<T> {
  id: string;
  title: string;
  query: UseQueryResult<T>;
  /** What of it is asked for. */
  controls?: ReactNode;
  /** Instead of an error where the service has not heard of the thing. */
  unknown?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A section that another service fills: should it fail, the rest of the page stands. */
export function QuerySection<T>({ id, title, query, controls, unknown, children }: Props<T>) {
  const { data, error, refetch } = query;
  return (
    <Section id={id} title={title}>
      {controls}
      {data !== undefined && children(data)}
      {data === undefined && !error && <Skeleton />}
      {error && data === undefined && unknown && isNotFound(error) && unknown}
      {error && data === undefined && !(unknown && isNotFound(error)) && (
        <Notice
          tone="warn"
          action={<Button onPress={() => void refetch()}>{text.error.retry}</Button>}
        >
          {error.message}
        </Notice>
      )}
    </Section>
  );
}

function isNotFound(error: Error) {
  return error instanceof ApiError && error.status === 404;
}
