package io.meshwork.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person at the keyboard what goes on, and how long it has taken. */
public final class Progress {

  private final PrintStream out;
  private final long start;

  /**
   * Counts from {@code elapsed} ago, so that the time that building took is part of it.
   *
   * @param out gets a line for each thing that is told
   */
  public Progress(PrintStream out, Duration elapsed) {
    this.out = out;
    this.start = System.nanoTime() - elapsed.toNanos();
  }

  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  public synchronized void tell(String what) {
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), what));
  }

  /** Lines that stand for themselves. */
  public synchronized void print(String lines) {
    out.println(lines);
  }

  /** Does {@code work}, and tells how long it took. */
  <T> T step(String what, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    double took = (System.nanoTime() - begin) / 1e9;
    tell(String.format(Locale.ROOT, "%-32s %5.1f s", what, took));
    return result;
  }

  void step(String what, Runnable work) {
    Object _ =
        step(
            what,
            () -> {
              work.run();
              return what;
            });
  }
}
