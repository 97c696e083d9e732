/**
 * How events leave a service: written in the transaction that made them true, published afterwards
 * in order per subject, at least once.
 */
@NullMarked
package io.meshwork.platform.outbox;

import org.jspecify.annotations.NullMarked;
