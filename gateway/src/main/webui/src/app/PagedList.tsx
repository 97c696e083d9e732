import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import type { Page } from '../api/types';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';

export interface PagedProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** Instead of nothing, and where the service has not heard of the thing. */
  none: ReactNode;
  /** What the button says that brings the next page. */
  more: string;
  children: (items: T[]) => ReactNode;
}

/** What a service tells page by page; should it fail, that takes this place only. */
export function PagedList<T>({ query, none, more, children }: PagedProps<T>) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const items = data?.pages.flatMap((page) => page.items);
  const isUnknown = error instanceof ApiError && error.status === 404;
  return (
    <>
      {!items && !error && <Skeleton />}
      {(items?.length === 0 || (!items && isUnknown)) && none}
      {items && items.length > 0 && children(items)}
      {error && !isUnknown && (
        <Notice
          tone="warn"
          action={<Button onPress={() => void refetch()}>{text.error.retry}</Button>}
        >
          {error.message}
        </Notice>
      )}
      {hasNextPage && (
        <div>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}
