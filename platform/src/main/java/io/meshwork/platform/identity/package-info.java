/**
 * Who is calling, and whether they may. A caller is known only by a token that the gateway signed
 * for this service; nothing is ever decided from a plain header.
 */
@NullMarked
package io.meshwork.platform.identity;

import org.jspecify.annotations.NullMarked;
