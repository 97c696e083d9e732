import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { subjectListState } from '../registry/subjectState';
import { suggestionState } from '../suggestion/suggestionState';
import { root } from './root';

const subjects = createRoute({
  getParentRoute: () => root,
  path: '/subjects',
  validateSearch: subjectListState,
  component: lazyRouteComponent(() => import('../registry/SubjectsPage'), 'SubjectsPage'),
});

const suggestions = createRoute({
  getParentRoute: () => root,
  path: '/suggestions',
  validateSearch: suggestionState,
  component: lazyRouteComponent(() => import('../suggestion/SuggestionsPage'), 'SuggestionsPage'),
});

const connectors = createRoute({
  getParentRoute: () => root,
  path: '/connectors',
  component: lazyRouteComponent(() => import('../connector/ConnectorsPage'), 'ConnectorsPage'),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('../status/StatusPage'), 'StatusPage'),
});

/** The pages of many things, and of the mesh itself. */
export const listRoutes = [subjects, suggestions, connectors, status] as const;
