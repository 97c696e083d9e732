package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run has come. */
public enum RunState {
  RUNNING,
  COMPLETED,
  ABORTED,
  FAILED;

  /**
   * The state that an event type stands for. START, RUNNING, OTHER and an absent type all mean that
   * the run goes on (specification, "Run cycle").
   */
  static RunState of(String eventType) {
    return switch (eventType) {
      case "COMPLETE" -> COMPLETED;
      case "ABORT" -> ABORTED;
      case "FAIL" -> FAILED;
      default -> RUNNING;
    };
  }

  public boolean isTerminal() {
    return this != RUNNING;
  }

  /** The word for it, such as {@code completed}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
