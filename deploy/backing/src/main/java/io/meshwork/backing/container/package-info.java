/** Backing services as containers, for machines with a container engine. */
@NullMarked
package io.meshwork.backing.container;

import org.jspecify.annotations.NullMarked;
