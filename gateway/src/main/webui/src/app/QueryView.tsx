import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';

export interface QueryProps<T> {
  query: UseQueryResult<T>;
  /** Instead of an error where the service has not heard of the thing. */
  unknown?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What another service tells; should it fail, that takes this place only. */
export function QueryView<T>({ query, unknown, children }: QueryProps<T>) {
  const { data, error, refetch } = query;
  if (data !== undefined) {
    return children(data);
  }
  if (!error) {
    return <Skeleton />;
  }
  return unknown && error instanceof ApiError && error.status === 404 ? (
    unknown
  ) : (
    <Notice tone="warn" action={<Button onPress={() => void refetch()}>{text.error.retry}</Button>}>
      {error.message}
    </Notice>
  );
}
