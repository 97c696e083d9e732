package io.meshwork.gateway.route;

import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * Which forwarded answers are compressed for a client that accepts that: those worth it. Services
 * answer the gateway as they are, so that it is done in one place; an {@code ETag} stays what the
 * service said, since it names a revision.
 */
@ApplicationScoped
class Compression {

  /** In bytes; a smaller answer hardly gets smaller. */
  private static final int MIN_SIZE = 1024;

  private final List<String> mediaTypes;

  Compression(VertxHttpBuildTimeConfig config) {
    this.mediaTypes = config.compressMediaTypes().orElse(List.of());
  }

  /** Decides once the head of the answer is known. */
  void applyTo(RoutingContext context) {
    context.addHeadersEndHandler(
        _ -> {
          MultiMap headers = context.response().headers();
          if (isWorthIt(headers)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            // What the framework sets lest it compress.
            headers.remove(HttpHeaders.CONTENT_ENCODING);
          }
        });
  }

  private boolean isWorthIt(MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return isPlain(headers)
        && !headers.contains(HttpHeaders.CONTENT_RANGE)
        && (length == null || Long.parseLong(length) >= MIN_SIZE)
        && mediaTypes.contains(mediaType(headers));
  }

  private static boolean isPlain(MultiMap headers) {
    return headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
        .allMatch(encoding -> HttpHeaders.IDENTITY.toString().equalsIgnoreCase(encoding));
  }

  private static String mediaType(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
