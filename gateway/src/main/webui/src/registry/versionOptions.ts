import type { Subject } from '../api/types';
import { text } from '../text';

/** The versions to choose from, the latest first. */
export function versionOptions({ versions, latestVersion }: Subject) {
  return versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, deleted }) => ({
      value: String(version),
      label: [
        version,
        version === latestVersion && `(${text.subject.latest})`,
        deleted && `(${text.subject.deleted})`,
      ]
        .filter(Boolean)
        .join(' '),
    }));
}
