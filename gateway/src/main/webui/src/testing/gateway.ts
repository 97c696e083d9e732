import type { Problem } from '../api/types';
import * as catalog from './catalogSamples';
import * as samples from './samples';

/** What the gateway says to a request: an object as JSON, or a function of the address. */
type Answer = object | ((url: URL) => object);
type Answers = Record<string, Answer>;

const USUAL: Answers = {
  'GET /api/v1/session': samples.session,
  'GET /api/v1/status': samples.status,
  'GET /api/v1/domains': { items: samples.domains },
  'GET /api/v1/people': { items: catalog.people },
  'GET /api/v1/changes': { items: [] },
  'GET /api/v1/contracts': { items: [] },
  'GET /api/v1/suggestions': { items: [] },
  'GET /api/v1/subjects': { items: [] },
  'GET /api/v1/incidents': { items: [] },
  'GET /api/v1/monitors': { items: [] },
  'GET /api/v1/slas': [],
  'GET /api/v1/slas/forecast': { items: [] },
  'GET /api/v1/search': samples.searchResult,
};

export interface FakeGateway {
  /** Answers differently from now on. */
  answer: (answers: Answers) => void;
  /** What was asked of an address so far, the latest last. */
  asked: (request: string) => URL[];
  /** What was sent to an address so far, the latest last. */
  sent: (request: string) => unknown[];
  /** The headers of what was sent to an address so far, the latest last. */
  headers: (request: string) => unknown[];
}

/** Stands in for the gateway at the network's edge. What it has no answer to, it does not know. */
export function fakeGateway(answers: Answers = {}): FakeGateway {
  const known = { ...USUAL, ...answers };
  const requests: { request: string; url: URL; body: unknown; headers: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body, headers }: RequestInit) => {
    const url = new URL(path, 'http://localhost');
    const request = `${method} ${url.pathname}`;
    const sent: unknown = body ? JSON.parse(body as string) : undefined;
    requests.push({ request, url, body: sent, headers });
    const answer = known[request] ?? problem(404, `There is no ${url.pathname}`);
    const said = typeof answer === 'function' ? (answer as (url: URL) => object)(url) : answer;
    return Promise.resolve(said instanceof Response ? said.clone() : Response.json(said));
  });
  return {
    answer: (changed) => {
      Object.assign(known, changed);
    },
    asked: (request) => requests.filter((other) => other.request === request).map(({ url }) => url),
    sent: (request) =>
      requests.filter((other) => other.request === request).map(({ body }) => body),
    headers: (request) =>
      requests.filter((other) => other.request === request).map(({ headers }) => headers),
  };
}

export function problem(status: number, detail: string, more: Partial<Problem> = {}) {
  return Response.json(
    { title: 'Not possible at the moment', status, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

export function nothing() {
  return new Response(null, { status: 204 });
}
