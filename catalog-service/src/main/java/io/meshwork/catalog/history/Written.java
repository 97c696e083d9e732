package io.meshwork.catalog.history;

import io.meshwork.platform.revision.Revisions;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a write led to.
 *
 * @param isNew whether the thing did not exist before
 * @param view the thing as it is now
 */
public record Written<V>(boolean isNew, V view) {

  /** As REST tells it: 201 for what is new, 200 otherwise, with the revision as its tag. */
  public RestResponse<V> response(long revision) {
    return RestResponse.ResponseBuilder.create(
            isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
        .tag(Revisions.tag(revision))
        .build();
  }
}
