/** How this service works off its queues. */
@NullMarked
package io.meshwork.quality.queue;

import org.jspecify.annotations.NullMarked;
