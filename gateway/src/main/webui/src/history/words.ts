import type { Json } from '../api/types';

/** A field's name as people write it: `outputPorts` as `output ports`. */
export function fieldWords(field: string) {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Such as `output ports › warehouse › type`; only fields are words, names stay as they are. */
export function pathWords([field = '', ...rest]: string[]) {
  return [fieldWords(field), ...rest].join(' › ');
}

/** A value for reading: a list by its entries, a thing by its fields, one below the other. */
export function valueWords(value: Json): string {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    return value.map(valueWords).join(isPlain ? ', ' : '\n\n');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([field, inner]) => [fieldWords(field), valueWords(inner)] as const)
      .filter(([, words]) => words !== '')
      .map(([field, words]) => `${field}: ${words}`)
      .join('\n');
  }
  switch (value) {
    case true:
      return 'yes';
    case false:
      return 'no';
    case null:
      return '';
    default:
      return String(value);
  }
}
