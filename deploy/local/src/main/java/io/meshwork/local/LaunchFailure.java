package io.meshwork.local;

/** Why a mesh could not be started, and what the person at the keyboard can do about it. */
public final class LaunchFailure extends RuntimeException {

  private final String remedy;

  public LaunchFailure(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
