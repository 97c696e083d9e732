/** Answers what surrounds a thing. */
@NullMarked
package io.meshwork.lineage.scene;

import org.jspecify.annotations.NullMarked;
