/** One Kafka node for this machine. */
@NullMarked
package io.meshwork.backing.kafka;

import org.jspecify.annotations.NullMarked;
