/** Who is at the door, and in whose name the gateway speaks to the services. */
@NullMarked
package io.meshwork.gateway.security;

import org.jspecify.annotations.NullMarked;
