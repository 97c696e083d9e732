package io.meshwork.platform.search;

import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.urn.Urn;
import java.util.List;

/**
 * What a feature knows of the things of one kind that can be searched. Which service has which
 * kinds is said once more in the gateway's {@code Composer}, so that nobody is asked in vain.
 */
public interface PartSource {

  Urn.Kind kind();

  /**
   * The parts of those {@code urns}, all of this kind, that the feature has ever heard of. What was
   * deleted has a part too, which is not live and whose revision is that of the deletion.
   */
  List<SearchPart> parts(List<Urn> urns);

  /**
   * The next URNs in the order of their text, {@code size} at most.
   *
   * @param after text of the last URN before them; empty for the first
   */
  List<String> urnsAfter(String after, int size);
}
