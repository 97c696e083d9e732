import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { peopleQuery } from '../api/catalogQueries';

/** What can be told of a person by their name. */
export function usePeople() {
  const { data } = useQuery(peopleQuery);
  return useMemo(() => new Map(data?.items.map((person) => [person.name, person])), [data]);
}
