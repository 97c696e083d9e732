/**
 * Whether data is fit to use.
 *
 * <p>Arrows point one way: {@code result -> assessment, check}; {@code assessment -> check}.
 */
@NullMarked
package io.meshwork.quality;

import org.jspecify.annotations.NullMarked;
