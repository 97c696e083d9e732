import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { domainsQuery } from '../api/catalogQueries';
import { assignHues, rootOf } from './hues';

/** What can be told of a domain by its path; before the domains are known, less. */
export function useDomains() {
  const { data: domains } = useQuery(domainsQuery);
  return useMemo(() => {
    const hues = assignHues((domains ?? []).map((domain) => domain.path));
    const titles = new Map(domains?.map((domain) => [domain.path, domain.title]));
    return {
      hueOf: (path: string | undefined) => (path ? hues.get(rootOf(path)) : undefined),
      /** Absent too where there is no such domain. */
      domainAt: (path: string) => domains?.find((domain) => domain.path === path),
      titleOf: (path: string) => titles.get(path) ?? path,
      /** Those right below it. */
      partsOf: (path: string) => (domains ?? []).filter((domain) => parentOf(domain.path) === path),
    };
  }, [domains]);
}

function parentOf(path: string) {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
