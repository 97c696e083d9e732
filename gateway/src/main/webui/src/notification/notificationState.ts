const SHOWN = ['waiting', 'delivered', 'all'] as const;

/** Which notifications are shown, as the address tells it; those given up unless it says else. */
export interface NotificationListState {
  state?: (typeof SHOWN)[number];
}

export function notificationListState(search: Record<string, unknown>): NotificationListState {
  const state = SHOWN.find((one) => one === search.state);
  return state ? { state } : {};
}
