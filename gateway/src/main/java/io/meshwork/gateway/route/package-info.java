/** Forwards what belongs to one service, as it comes. */
@NullMarked
package io.meshwork.gateway.route;

import org.jspecify.annotations.NullMarked;
