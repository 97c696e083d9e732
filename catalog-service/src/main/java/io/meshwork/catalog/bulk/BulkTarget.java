package io.meshwork.catalog.bulk;

import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import java.util.List;
import java.util.Map;

/**
 * A kind of thing that can be loaded in bulk; each feature whose things can be, has one. A line
 * says the kind, what the thing is called, and beside these the fields of its draft.
 *
 * @param <D> what one declares of such a thing
 */
public interface BulkTarget<D> {

  Urn.Kind kind();

  /** The fields that hold the parts of its URN, such as namespace and name. */
  List<String> key();

  Class<D> draftType();

  /** Creates the thing or replaces it whole, in the transaction of the current thread. */
  Written<?> put(Urn urn, D draft, String actor);

  /** Whether {@link #putAll} is quicker than one after the other. */
  default boolean takesMany() {
    return false;
  }

  /** As {@link #put} does each of {@code drafts}, in their order. */
  default List<? extends Written<?>> putAll(Map<Urn, D> drafts, String actor) {
    return drafts.entrySet().stream()
        .map(draft -> put(draft.getKey(), draft.getValue(), actor))
        .toList();
  }
}
