/** The checks of datasets, each with its latest result. */
@NullMarked
package io.meshwork.quality.check;

import org.jspecify.annotations.NullMarked;
