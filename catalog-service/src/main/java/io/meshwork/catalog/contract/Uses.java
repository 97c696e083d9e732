package io.meshwork.catalog.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who relies on which contracts; told by those who do, whom contracts do not know. */
public interface Uses {

  /**
   * URNs of the products with a port under each of {@code contracts}, which are URNs too; those
   * that nobody uses left out.
   */
  Map<String, List<String>> productsUnder(Collection<String> contracts);
}
