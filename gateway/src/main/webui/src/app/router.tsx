import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  type RouterHistory,
} from '@tanstack/react-router';
import { datasetQuery, jobQuery, productQuery } from '../api/queries';
import { HomePage } from '../home/HomePage';
import { Skeleton } from '../kit/Skeleton';
import type { LineageView } from '../lineage/model';
import { searchState } from '../search/searchState';
import { SearchPage } from '../search/SearchPage';
import { FailurePage } from './FailurePage';
import { NotFoundPage } from './NotFoundPage';
import { parseSearch, stringifySearch } from './searchParams';
import { Shell } from './Shell';

interface Context {
  client: QueryClient;
}

/** The graph is what one sees first, so only the list is told in the address. */
function lineageView(search: Record<string, unknown>): { lineage?: LineageView } {
  return search.lineage === 'list' ? { lineage: 'list' } : {};
}

function thingState(search: Record<string, unknown>) {
  return { urn: typeof search.urn === 'string' ? search.urn : '', ...lineageView(search) };
}

const root = createRootRouteWithContext<Context>()({ component: Shell });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchState,
  component: SearchPage,
});

const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name',
  validateSearch: lineageView,
  loader: ({ context, params: { domain, name } }) =>
    context.client.query({ ...productQuery(domain, name), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../product/ProductPage'), 'ProductPage'),
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/datasets',
  validateSearch: thingState,
  loaderDeps: ({ search: { urn } }) => ({ urn }),
  loader: ({ context, deps: { urn } }) => {
    if (!urn.startsWith('dataset:')) {
      throw notFound();
    }
    return context.client.query({ ...datasetQuery(urn), staleTime: 'static' });
  },
  component: lazyRouteComponent(() => import('../dataset/DatasetPage'), 'DatasetPage'),
});

const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  validateSearch: thingState,
  loaderDeps: ({ search: { urn } }) => ({ urn }),
  loader: ({ context, deps: { urn } }) => {
    if (!urn.startsWith('job:')) {
      throw notFound();
    }
    return context.client.query({ ...jobQuery(urn), staleTime: 'static' });
  },
  component: lazyRouteComponent(() => import('../job/JobPage'), 'JobPage'),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('../status/StatusPage'), 'StatusPage'),
});

const routeTree = root.addChildren([home, search, product, dataset, job, status]);

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
