/** How a service tells how it is doing. */
@NullMarked
package io.meshwork.platform.status;

import org.jspecify.annotations.NullMarked;
