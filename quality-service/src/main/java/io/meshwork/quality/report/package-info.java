/**
 * What other tools wrote about the quality of data: kept as it came, with the results that it
 * holds. Each tool's dialect is a package of its own, which imports this one.
 */
@NullMarked
package io.meshwork.quality.report;

import org.jspecify.annotations.NullMarked;
