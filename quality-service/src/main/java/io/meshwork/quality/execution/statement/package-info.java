/**
 * What checks measure, and the SQL that measures it: identifiers quoted, values bound, custom SQL
 * let through only if it is one SELECT that can do no harm.
 */
@NullMarked
package io.meshwork.quality.execution.statement;

import org.jspecify.annotations.NullMarked;
