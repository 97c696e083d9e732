/** The people who own domains and products. */
@NullMarked
package io.meshwork.catalog.team;

import org.jspecify.annotations.NullMarked;
