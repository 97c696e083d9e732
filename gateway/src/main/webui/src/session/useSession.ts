import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { send } from '../api/client';
import { sessionQuery } from '../api/queries';

export function useSession() {
  return useQuery(sessionQuery);
}

export function useSignIn() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => send('POST', '/api/v1/session'),
    onSuccess: async () => {
      await client.invalidateQueries(sessionQuery);
      // The page that was asked for failed for want of a session; now it can come.
      await router.invalidate();
    },
  });
}

/** What the one who leaves has seen must not wait for the next. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send('DELETE', '/api/v1/session'),
    onSuccess: async () => {
      await client.resetQueries(sessionQuery);
      const session = hashKey(sessionQuery.queryKey);
      client.removeQueries({ predicate: ({ queryHash }) => queryHash !== session });
    },
  });
}
