/** Answers in other forms than JSON. */
@NullMarked
package io.meshwork.lineage.export;

import org.jspecify.annotations.NullMarked;
