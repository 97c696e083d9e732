import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Shell } from './Shell';

interface Context {
  client: QueryClient;
}

/** What is above every page. */
export const root = createRootRouteWithContext<Context>()({ component: Shell });
