import { number } from '../kit/format';

export function plural(count: number, one: string, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const SERVICES: Record<string, string> = {
  catalog: 'The catalog service',
  lineage: 'The lineage service',
  quality: 'The quality service',
  search: 'Search',
  gateway: 'The gateway',
};

export const serviceName = (service: string) => SERVICES[service] ?? service;
