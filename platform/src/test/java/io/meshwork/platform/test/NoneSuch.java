package io.meshwork.platform.test;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition that an item fails once for every fault that is found in it. */
final class NoneSuch<T> extends ArchCondition<T> {

  private final Function<T, Stream<String>> faults;

  /** Reads as {@code should not [what]}. */
  NoneSuch(String what, Function<T, Stream<String>> faults) {
    super("not " + what);
    this.faults = faults;
  }

  @Override
  public void check(T item, ConditionEvents events) {
    faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
  }
}
