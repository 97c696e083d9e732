/**
 * The little that all services share: how errors are told, lists are paged, things are named,
 * callers are known and decided about, and how events leave and enter a service.
 *
 * <p>Arrows between its packages point one way: {@code status -> outbox, identity}; {@code inbox,
 * outbox -> error, urn}; {@code identity -> error, urn}; {@code page, urn -> error}. It knows no
 * feature of any service.
 */
@NullMarked
package io.meshwork.platform;

import org.jspecify.annotations.NullMarked;
