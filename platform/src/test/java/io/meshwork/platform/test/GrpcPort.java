package io.meshwork.platform.test;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the gRPC server of the service under test a free port, and clients for it. */
public final class GrpcPort implements QuarkusTestResourceLifecycleManager {

  private static final String PORT = "quarkus.grpc.server.test-port";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** A channel to the service under test; the caller shuts it down. */
  public static ManagedChannel channel() {
    int port = ConfigProvider.getConfig().getValue(PORT, Integer.class);
    return NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
  }

  /** Calls with {@code token}. */
  public static CallCredentials bearer(String token) {
    return new CallCredentials() {
      @Override
      public void applyRequestMetadata(
          RequestInfo request, Executor executor, MetadataApplier applier) {
        var metadata = new Metadata();
        metadata.put(AUTHORIZATION, "Bearer " + token);
        applier.apply(metadata);
      }
    };
  }

  @Override
  public Map<String, String> start() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of(PORT, Integer.toString(socket.getLocalPort()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {}
}
