/**
 * How events enter a service: each is dealt with once per revision of its subject, tried again
 * while that can help, and set aside with its reason when it cannot. Nothing is dropped.
 */
@NullMarked
package io.meshwork.platform.inbox;

import org.jspecify.annotations.NullMarked;
