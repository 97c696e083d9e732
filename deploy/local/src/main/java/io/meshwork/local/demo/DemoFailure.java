package io.meshwork.local.demo;

/** The demo mesh could not be loaded; the message says which entry it was, and why, for people. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  DemoFailure(String message) {
    super(message);
  }

  DemoFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
