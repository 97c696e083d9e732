import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  type RouterHistory,
} from '@tanstack/react-router';
import {
  datasetQuery,
  domainQuery,
  type Past,
  pastProductQuery,
  teamQuery,
} from '../api/catalogQueries';
import { jobQuery, productQuery } from '../api/queries';
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

function datasetState(search: Record<string, unknown>) {
  return { ...thingState(search), ...(typeof search.asOf === 'string' && { asOf: search.asOf }) };
}

/** A version, or else an instant; an address with neither means now. */
function pastState({ version, asOf }: Record<string, unknown>): Past {
  if (typeof version === 'string') {
    return { version };
  }
  return { asOf: typeof asOf === 'string' ? asOf : '' };
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

const pastProduct = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name/past',
  validateSearch: pastState,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { domain, name }, deps: past }) =>
    context.client.query({ ...pastProductQuery(domain, name, past), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../product/PastProductPage'), 'PastProductPage'),
});

const domain = createRoute({
  getParentRoute: () => root,
  path: '/domains/$path',
  loader: ({ context, params: { path } }) =>
    context.client.query({ ...domainQuery(path), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../organization/DomainPage'), 'DomainPage'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/teams/$name',
  loader: ({ context, params: { name } }) =>
    context.client.query({ ...teamQuery(name), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../organization/TeamPage'), 'TeamPage'),
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/datasets',
  validateSearch: datasetState,
  loaderDeps: ({ search: { urn, asOf } }) => ({ urn, asOf }),
  loader: ({ context, deps: { urn, asOf } }) => {
    if (!urn.startsWith('dataset:')) {
      throw notFound();
    }
    return context.client.query({ ...datasetQuery(urn, asOf), staleTime: 'static' });
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

const routeTree = root.addChildren([
  home,
  search,
  product,
  pastProduct,
  dataset,
  job,
  domain,
  team,
  status,
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
