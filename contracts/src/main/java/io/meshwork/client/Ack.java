package io.meshwork.client;

/**
 * That an event is durable.
 *
 * @param isNew whether it was not there before. An event that had to be sent again, because a
 *     connection broke before its answer came, may be known by the first time that it was sent.
 */
public record Ack(boolean isNew) {}
