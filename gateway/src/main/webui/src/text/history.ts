import { plural } from './words';

export const historyText = {
  history: {
    title: 'History',
    none: 'No changes recorded',
    more: 'Show earlier changes',
    created: 'Created',
    deleted: 'Deleted',
    changed: (fields: string[]) =>
      fields.length === 0 ? 'No visible difference' : `Changed ${listed(fields)}`,
    details: (count: number) => `Show ${plural(count, 'difference')}`,
    began: 'Show how it began',
    columns: ['What', 'Before', 'After'],
    createdColumns: ['What', 'Value'],
    caption: 'What was changed',
    andMore: (count: number) => `and ${plural(count, 'more difference')}`,
    revision: (revision: number) => `revision ${revision}`,
    asItWas: 'As it was then',
    then: (when: string) => `This is how it was on ${when}`,
    version: (version: string) => `This is version ${version}, as it last stood`,
    past: 'What is shown here may have changed since.',
    now: 'See how it is now',
  },
};

/** Such as `title, tags and 2 more`. */
function listed(fields: string[]) {
  const [first = '', second, third] = fields;
  if (second === undefined) {
    return first;
  }
  if (third === undefined) {
    return `${first} and ${second}`;
  }
  return fields.length === 3
    ? `${first}, ${second} and ${third}`
    : `${first}, ${second} and ${fields.length - 2} more`;
}
