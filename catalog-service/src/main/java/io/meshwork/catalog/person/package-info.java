/** The people behind teams, domains and products. */
@NullMarked
package io.meshwork.catalog.person;

import org.jspecify.annotations.NullMarked;
