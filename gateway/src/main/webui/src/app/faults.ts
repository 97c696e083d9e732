import { ApiError } from '../api/client';
import type { Violation } from '../api/types';

/** What the service found wrong with answers of a form, by the fields as the service calls them. */
export function faultsOf(error: Error | null, fields: readonly string[]) {
  const violations = error instanceof ApiError ? error.violations : [];
  const rest = violations.filter((one) => !fields.some((field) => isAt(field, one)));
  return {
    /** In words; undefined where nothing is wrong. */
    at: (field: string) =>
      violations
        .filter((one) => isAt(field, one))
        .map(({ message }) => message.charAt(0).toUpperCase() + message.slice(1))
        .join('; ') || undefined,
    /** Those of which no field of the form is the place. */
    rest,
    /** Whether each is told where it is to be mended. */
    areAtFields: violations.length > 0 && rest.length === 0,
  };
}

/** Also of an element of it, such as `domains[0]`. */
function isAt(field: string, violation: Violation) {
  return violation.field === field || violation.field.startsWith(`${field}[`);
}
