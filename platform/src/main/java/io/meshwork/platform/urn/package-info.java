/** What things are called, everywhere. */
@NullMarked
package io.meshwork.platform.urn;

import org.jspecify.annotations.NullMarked;
