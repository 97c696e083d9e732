/** Backing services for Quarkus tests. */
@NullMarked
package io.meshwork.backing.test;

import org.jspecify.annotations.NullMarked;
