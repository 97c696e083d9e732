/** Native SQL on many rows at once. */
@NullMarked
package io.meshwork.platform.sql;

import org.jspecify.annotations.NullMarked;
