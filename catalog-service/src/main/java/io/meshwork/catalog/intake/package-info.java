/**
 * Takes in all that one origin, such as a dbt project or a connector, knows at a time, and notices
 * what it no longer knows.
 */
@NullMarked
package io.meshwork.catalog.intake;

import org.jspecify.annotations.NullMarked;
