import { text } from '../text';
import type { Problem, Violation } from './types';

/** Why a request failed, told by the service that refused it or by the lack of an answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  readonly violations: Violation[];
  readonly traceId: string | undefined;
  /** Who was asked, such as `catalog`. */
  readonly service: string;

  constructor(path: string, problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.status = problem.status;
    this.title = problem.title;
    this.violations = problem.violations ?? [];
    this.traceId = problem.traceId;
    this.service = serviceOf(path);
  }

  /** A refusal that names the field in which something is to be mended. */
  static at(field: string, message: string) {
    return new ApiError('', { title: message, status: 400, violations: [{ field, message }] });
  }

  /** What was sent was said of a state that is not the latest any more. */
  get isStale() {
    return this.status === 412;
  }

  /** Nobody answered, or somebody on the way said so. */
  get isAway() {
    return this.status === 0 || this.status >= 502;
  }
}

/** Whose answer stands behind an address: the gateway's Routes, seen from here. */
const OWNED: Record<string, string> = {
  people: 'catalog',
  teams: 'catalog',
  domains: 'catalog',
  products: 'catalog',
  datasets: 'catalog',
  contracts: 'catalog',
  subjects: 'catalog',
  suggestions: 'catalog',
  connectors: 'catalog',
  changes: 'catalog',
  lineage: 'lineage',
  jobs: 'lineage',
  runs: 'lineage',
  checks: 'quality',
  assessments: 'quality',
  incidents: 'quality',
  notifications: 'quality',
  'notification-rules': 'quality',
  'notification-channels': 'quality',
  gate: 'quality',
  scores: 'quality',
  metrics: 'quality',
  monitors: 'quality',
  slas: 'quality',
  slos: 'quality',
  search: 'search',
};

function serviceOf(path: string) {
  return OWNED[/^\/api\/v1\/([\w-]+)/.exec(path)?.[1] ?? ''] ?? 'gateway';
}

export function get<T>(path: string, signal?: AbortSignal) {
  return call<T>('GET', path, { signal });
}

/** What is no JSON, as it is. */
export async function getText(path: string, signal?: AbortSignal) {
  return (await answer('GET', path, { signal, accept: '*/*' })).text();
}

/** The same as a table. */
export async function getCsv(path: string) {
  return (await answer('GET', path, { accept: 'text/csv, application/problem+json' })).blob();
}

export function send<T = void>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
  return call<T>(method, path, { body });
}

/** Refused if the thing is not in the revision any more that whoever decides has seen. */
export function sendIfMatch<T = void>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  revision: number,
  body?: object,
) {
  return call<T>(method, path, { body, revision });
}

/** Refused if there is one at the address already. */
export function create<T>(path: string, body: object) {
  return call<T>('PUT', path, { body, isNew: true });
}

async function call<T>(method: string, path: string, more: More): Promise<T> {
  const response = await answer(method, path, more);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

interface More {
  accept?: string;
  signal?: AbortSignal | undefined;
  body?: object | undefined;
  /** That is expected to be found. */
  revision?: number | undefined;
  /** Nothing is expected to be found. */
  isNew?: boolean;
}

const JSON_ONLY = 'application/json, application/problem+json';

async function answer(method: string, path: string, more: More) {
  const { signal, body, revision, isNew, accept = JSON_ONLY } = more;
  const response = await fetch(path, {
    method,
    headers: {
      Accept: accept,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
      ...(isNew && { 'If-None-Match': '*' }),
    },
    body: body ? JSON.stringify(body) : null,
    credentials: 'same-origin',
    signal: signal ?? null,
  }).catch((failed: unknown) => {
    if (signal?.aborted) {
      throw failed;
    }
    throw new ApiError('', { title: text.error.offline, status: 0 });
  });
  if (!response.ok) {
    throw new ApiError(path, await problem(response));
  }
  return response;
}

/** What stands between the browser and the gateway may answer with a page instead. */
async function problem(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
  const fallback = { title: text.error.status(response.status), status: response.status };
  return isProblem ? { ...fallback, ...((await response.json()) as Partial<Problem>) } : fallback;
}
