import { number } from '../kit/format';

export function plural(count: number, one: string, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** Such as `critical, major or minor`. */
export function listed(words: string[], between: 'and' | 'or' = 'or') {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${between} ${words.at(-1) ?? ''}`;
}

const SERVICES: Record<string, string> = {
  catalog: 'The catalog service',
  lineage: 'The lineage service',
  quality: 'The quality service',
  search: 'Search',
  gateway: 'The gateway',
};

export const serviceName = (service: string) => SERVICES[service] ?? service;
