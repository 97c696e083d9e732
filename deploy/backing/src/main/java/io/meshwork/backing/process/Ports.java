package io.meshwork.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of the loopback interface. */
public final class Ports {

  private Ports() {}

  /** {@code port}, or a free one if it is 0. */
  public static int orFree(int port) {
    if (port != 0) {
      return port;
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException("No free port was found", failed);
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
