import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { domainQuery, personQuery, teamQuery } from '../api/catalogQueries';
import { lineageState } from '../lineage/state';
import { root } from './root';

const domain = createRoute({
  getParentRoute: () => root,
  path: '/domains/$path',
  validateSearch: lineageState,
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

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$name',
  loader: ({ context, params: { name } }) =>
    context.client.query({ ...personQuery(name), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../organization/PersonPage'), 'PersonPage'),
});

/** The pages of those who answer for data. */
export const organizationRoutes = [domain, team, person] as const;
