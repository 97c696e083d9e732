package io.meshwork.quality.notify.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Finds hosts in time: where no name server answers, the system may wait for minutes. */
final class Lookup {

  static final Duration LONGEST = Duration.ofSeconds(5);

  private Lookup() {}

  /**
   * The addresses of a host.
   *
   * @throws UndeliveredException if it is not found, or not in time
   */
  static InetAddress[] find(Outbound.Resolver resolver, String host) {
    // A virtual thread would keep its carrier from all others while it waits.
    Thread.Builder thread = Thread.ofPlatform().daemon().name("lookup");
    try {
      return Deadline.keep(LONGEST, thread, () -> resolver.resolve(host));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownHostException) {
        throw UndeliveredException.forNow("The host cannot be found.");
      }
      throw new IllegalStateException("Hosts cannot be looked up", failed);
    } catch (TimeoutException late) {
      throw UndeliveredException.forNow("The host cannot be found in time.");
    } catch (InterruptedException stopping) {
      throw UndeliveredException.whileStopping();
    }
  }
}
