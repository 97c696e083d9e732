import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider, type RouterHistory } from '@tanstack/react-router';
import { useState } from 'react';
import { createAppRouter } from './router';

interface Props {
  client: QueryClient;
  /** Where addresses live; the browser's address bar unless told otherwise. */
  history?: RouterHistory;
}

export function App({ client, history }: Props) {
  const [router] = useState(() => createAppRouter(client, history));
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
