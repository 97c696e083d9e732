package io.meshwork.catalog.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which products offer which datasets; told by the products, which datasets do not know. */
public interface Offers {

  /**
   * URNs of the products whose ports offer each of {@code datasets}; those nobody offers left out.
   */
  Map<String, List<String>> productsOffering(Collection<String> datasets);
}
