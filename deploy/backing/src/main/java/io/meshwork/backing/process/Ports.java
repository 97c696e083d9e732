package io.meshwork.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {

  private static final int LOWEST = 20_000;

  /**
   * From here on the system gives ports to outgoing connections (on Linux as it comes, elsewhere
   * later), so one that is free now may be taken when a server is ready to listen.
   */
  private static final int LOWEST_OF_THE_SYSTEM = 32_768;

  private static final int ATTEMPTS = 100;

  private Ports() {}

  /** {@code port}, or a free one if it is 0. */
  public static int orFree(int port) {
    if (port != 0) {
      return port;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int candidate = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_THE_SYSTEM);
      if (isFree(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No free port was found");
  }

  /** Whether a server could listen at {@code port}. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // As every server here does: a port whose last connections are just fading away is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** Whether something answers at {@code port}. */
  public static boolean isOpen(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
