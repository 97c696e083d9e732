import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { sessionQuery } from '../api/queries';

const RETRIES = 2;

export function createQueryClient() {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The session ended: asking for it again shows the sign-in page.
        if (error instanceof ApiError && error.status === 401) {
          void client.invalidateQueries(sessionQuery);
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Another try helps against a service that is away for a moment, not against our mistake.
        retry: (failures, error) => failures < RETRIES && error instanceof ApiError && error.isAway,
      },
    },
  });
  return client;
}
