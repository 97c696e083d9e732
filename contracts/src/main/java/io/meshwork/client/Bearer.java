package io.meshwork.client;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A token, asked for whenever a call begins. */
final class Bearer extends CallCredentials {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Supplier<String> tokens;

  Bearer(Supplier<String> tokens) {
    this.tokens = tokens;
  }

  @Override
  public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier applier) {
    executor.execute(() -> apply(applier));
  }

  private void apply(MetadataApplier applier) {
    var headers = new Metadata();
    try {
      headers.put(AUTHORIZATION, "Bearer " + tokens.get());
    } catch (RuntimeException failed) {
      // Who gives tokens may be back later.
      applier.fail(
          Status.UNAVAILABLE.withDescription("There is no token to be had").withCause(failed));
      return;
    }
    applier.apply(headers);
  }
}
