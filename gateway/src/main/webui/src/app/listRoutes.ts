import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { incidentListState } from '../incident/incidentState';
import { notificationListState } from '../notification/notificationState';
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

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: incidentListState,
  component: lazyRouteComponent(() => import('../incident/IncidentsPage'), 'IncidentsPage'),
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  validateSearch: notificationListState,
  component: lazyRouteComponent(
    () => import('../notification/NotificationsPage'),
    'NotificationsPage',
  ),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('../status/StatusPage'), 'StatusPage'),
});

/** The pages of many things, and of the mesh itself. */
export const listRoutes = [
  subjects,
  suggestions,
  connectors,
  incidents,
  notifications,
  status,
] as const;
