/** Hears from the catalog what contracts say, and makes checks and SLAs of it. */
@NullMarked
package io.meshwork.quality.contract;

import org.jspecify.annotations.NullMarked;
