package io.meshwork.platform.outbox;

import com.google.protobuf.MessageLite;
import io.meshwork.platform.urn.Urn;

/**
 * Something that became true in this service.
 *
 * @param type CloudEvents type, such as {@code io.meshwork.catalog.product.v1.updated}
 * @param subject what it is about; events of one subject are published in order
 * @param revision of the subject, growing with every event about it
 * @param value the message of that type from the contracts
 */
public record OutboxEvent(String type, Urn subject, long revision, MessageLite value) {}
