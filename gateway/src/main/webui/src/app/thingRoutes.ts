import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { datasetQuery, type Past, pastProductQuery } from '../api/catalogQueries';
import { contractQuery } from '../api/contractQueries';
import { incidentQuery } from '../api/incidentQueries';
import { jobQuery, runQuery } from '../api/lineageQueries';
import { productQuery } from '../api/queries';
import { subjectQuery } from '../api/registryQueries';
import { contractState } from '../contract/contractState';
import { lineageState } from '../lineage/state';
import { subjectState } from '../registry/subjectState';
import { root } from './root';

function thingState(search: Record<string, unknown>) {
  return { urn: typeof search.urn === 'string' ? search.urn : '', ...lineageState(search) };
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

const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$domain/$name',
  validateSearch: lineageState,
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

/** Of which job, where several have a run of that id. */
function runState({ job }: Record<string, unknown>): { job?: string } {
  return typeof job === 'string' ? { job } : {};
}

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$id',
  validateSearch: runState,
  loader: ({ context, params: { id } }) =>
    context.client.query({ ...runQuery(id), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../job/RunPage'), 'RunPage'),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$id',
  validateSearch: contractState,
  loaderDeps: ({ search: { version } }) => ({ version }),
  loader: ({ context, params: { id }, deps: { version } }) =>
    context.client.query({ ...contractQuery(id, version), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../contract/ContractPage'), 'ContractPage'),
});

const subject = createRoute({
  getParentRoute: () => root,
  path: '/subjects/$name',
  validateSearch: subjectState,
  loader: ({ context, params: { name } }) =>
    context.client.query({ ...subjectQuery(name), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../registry/SubjectPage'), 'SubjectPage'),
});

const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  loader: ({ context, params: { id } }) =>
    context.client.query({ ...incidentQuery(id), staleTime: 'static' }),
  component: lazyRouteComponent(() => import('../incident/IncidentPage'), 'IncidentPage'),
});

/** The pages of what data is, and of what is wrong with it: each of one thing. */
export const thingRoutes = [
  product,
  pastProduct,
  dataset,
  job,
  run,
  contract,
  subject,
  incident,
] as const;
