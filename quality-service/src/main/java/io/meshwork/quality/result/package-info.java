/** What checks found, as tools report it. */
@NullMarked
package io.meshwork.quality.result;

import org.jspecify.annotations.NullMarked;
