/**
 * The dialect of dbt: results of tests ({@code run_results.json}, version 1 to 6) and freshness of
 * sources ({@code sources.json}, version 1 to 3), with the {@code manifest.json} that tells what
 * they are about.
 *
 * @see <a href="https://schemas.getdbt.com">schemas.getdbt.com</a>
 */
@NullMarked
package io.meshwork.quality.dbt;

import org.jspecify.annotations.NullMarked;
