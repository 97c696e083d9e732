/** Tests of the whole mesh: four services as processes, driven as their users drive them. */
@NullMarked
package io.meshwork.e2e;

import org.jspecify.annotations.NullMarked;
