package io.meshwork.platform.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what callers send against the constraints its record declares. */
@ApplicationScoped
public class Drafts {

  private final Validator validator;

  Drafts(Validator validator) {
    this.validator = validator;
  }

  /** Every fault of {@code draft}, ordered by field; empty if it is valid. */
  public List<Violation> faults(@Nullable Object draft) {
    if (draft == null) {
      throw Failure.invalid("", "The body must be a JSON object.");
    }
    return validator.validate(draft).stream()
        .map(fault -> new Violation(fault.getPropertyPath().toString(), fault.getMessage()))
        .sorted((a, b) -> a.field().compareTo(b.field()))
        .toList();
  }

  /**
   * Lets a valid draft through.
   *
   * @throws Failure INVALID with every fault
   */
  public void check(@Nullable Object draft) {
    Failure.throwIfAny(faults(draft));
  }
}
