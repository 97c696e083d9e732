/** Who owns what, and how much it matters, as the catalog tells. */
@NullMarked
package io.meshwork.quality.owner;

import org.jspecify.annotations.NullMarked;
