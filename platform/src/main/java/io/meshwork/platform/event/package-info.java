/** The form of our events on Kafka: CloudEvents 1.0 in binary mode, with protobuf values. */
@NullMarked
package io.meshwork.platform.event;

import org.jspecify.annotations.NullMarked;
