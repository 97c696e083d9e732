import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { query, segments } from './address';
import { create, get, send, sendIfMatch } from './client';
import type * as Api from './types';

const POLL = 30_000;

/** The latest first; all states if none is given. */
export const notificationsQuery = (state?: Api.NotificationState) =>
  infiniteQueryOptions({
    queryKey: ['notifications', state ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      get<Api.Page<Api.Notification>>(
        `/api/v1/notifications${query({ state, pageSize: 25, pageToken: pageParam })}`,
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    placeholderData: keepPreviousData,
    refetchInterval: POLL,
  });

export function retryNotification(id: string) {
  return send<Api.Notification>('POST', `/api/v1/notifications/${segments(id)}/retry`);
}

export const channelsQuery = queryOptions({
  queryKey: ['notification-channels'],
  queryFn: ({ signal }) => get<Api.NotificationChannel[]>('/api/v1/notification-channels', signal),
});

export const rulesQuery = infiniteQueryOptions({
  queryKey: ['notification-rules'],
  queryFn: ({ signal, pageParam }) =>
    get<Api.Page<Api.NotificationRule>>(
      `/api/v1/notification-rules${query({ pageSize: 50, pageToken: pageParam })}`,
      signal,
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextPageToken,
});

export function getRule(name: string) {
  return get<Api.NotificationRule>(ruleAt(name));
}

export function createRule(name: string, draft: Api.NotificationRuleDraft) {
  return create<Api.NotificationRule>(ruleAt(name), draft);
}

export function changeRule(
  { name, revision }: Api.NotificationRule,
  draft: Api.NotificationRuleDraft,
) {
  return sendIfMatch<Api.NotificationRule>('PUT', ruleAt(name), revision, draft);
}

export function deleteRule({ name, revision }: Api.NotificationRule) {
  return sendIfMatch('DELETE', ruleAt(name), revision);
}

function ruleAt(name: string) {
  return `/api/v1/notification-rules/${segments(name)}`;
}
