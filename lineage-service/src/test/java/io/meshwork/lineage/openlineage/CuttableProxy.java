package io.meshwork.lineage.openlineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Carries TCP connections to a port of this machine, until they are cut. */
final class CuttableProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;

  CuttableProxy(int target) {
    this.target = target;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts all connections in the midst of what they carry. */
  void cut() {
    open.forEach(CuttableProxy::closeQuietly);
    open.clear();
  }

  /** From now on every connection is cut as soon as it is made, or none any more. */
  void refuse(boolean all) {
    refusing = all;
  }

  @Override
  public void close() {
    closeQuietly(door);
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (refusing) {
          closeQuietly(client);
          continue;
        }
        var service = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(service);
        Thread.startVirtualThread(() -> carry(client, service));
        Thread.startVirtualThread(() -> carry(service, client));
      } catch (IOException closed) {
        // The next accept tells whether the door is closed.
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // Both ends are closed.
    }
  }

  private static void closeQuietly(AutoCloseable connection) {
    try {
      connection.close();
    } catch (Exception alreadyGone) {
      // It is closed, which is all that is wanted.
    }
  }
}
