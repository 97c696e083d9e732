/** A small service that is nothing but the platform, for the platform's tests. */
@NullMarked
package io.meshwork.platform.trial;

import org.jspecify.annotations.NullMarked;
