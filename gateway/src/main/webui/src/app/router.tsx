import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { HomePage } from '../home/HomePage';
import { Skeleton } from '../kit/Skeleton';
import { searchState } from '../search/searchState';
import { SearchPage } from '../search/SearchPage';
import { FailurePage } from './FailurePage';
import { listRoutes } from './listRoutes';
import { NotFoundPage } from './NotFoundPage';
import { organizationRoutes } from './organizationRoutes';
import { root } from './root';
import { parseSearch, stringifySearch } from './searchParams';
import { thingRoutes } from './thingRoutes';

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchState,
  component: SearchPage,
});

const routeTree = root.addChildren([
  home,
  search,
  ...thingRoutes,
  ...organizationRoutes,
  ...listRoutes,
]);

export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    history,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: () => <Skeleton lines={9} />,
    defaultErrorComponent: ({ error }) => <FailurePage error={error as Error} />,
    defaultNotFoundComponent: () => <NotFoundPage />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
