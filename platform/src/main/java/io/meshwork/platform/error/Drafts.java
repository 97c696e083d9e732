package io.meshwork.platform.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
   * Every fault of each draft of a list, its fields with the draft's place before them.
   *
   * @param more adds what the constraints of the record cannot say
   */
  public <T> List<Violation> faults(List<T> given, BiConsumer<T, Consumer<Violation>> more) {
    var faults = new ArrayList<Violation>();
    for (int i = 0; i < given.size(); i++) {
      String prefix = "[" + i + "].";
      Consumer<Violation> add =
          fault -> faults.add(new Violation(prefix + fault.field(), fault.message()));
      T draft = given.get(i);
      faults(draft).forEach(add);
      more.accept(draft, add);
    }
    return faults;
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
