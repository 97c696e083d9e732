/** How the mesh is doing. */
@NullMarked
package io.meshwork.gateway.status;

import org.jspecify.annotations.NullMarked;
