/**
 * The dialect of dbt: reads the artifacts that dbt writes into its target folder (
 * https://schemas.getdbt.com) and says what they tell of datasets and jobs.
 */
@NullMarked
package io.meshwork.catalog.dbt;

import org.jspecify.annotations.NullMarked;
