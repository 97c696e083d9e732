package io.meshwork.quality.assessment;

import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** What search knows of how things stand. Quality does not vouch that they exist. */
class AssessmentParts {

  @Produces
  @ApplicationScoped
  PartSource ofDatasets(Assessments assessments) {
    return new Source(Urn.Kind.DATASET, assessments);
  }

  @Produces
  @ApplicationScoped
  PartSource ofProducts(Assessments assessments) {
    return new Source(Urn.Kind.PRODUCT, assessments);
  }

  private record Source(Urn.Kind kind, Assessments assessments) implements PartSource {

    @Override
    public List<SearchPart> parts(List<Urn> urns) {
      return assessments.of(urns).stream().map(Source::part).toList();
    }

    /** What exists is told by those who vouch for it. */
    @Override
    public List<String> urnsAfter(String after, int size) {
      return List.of();
    }

    private static SearchPart part(AssessmentView view) {
      var part =
          SearchPart.newBuilder()
              .setUrn(view.urn())
              .setRevision(view.revision())
              .setQuality(view.state() == State.UNKNOWN ? "" : view.state().word());
      if (view.score() != null) {
        part.setScore(view.score());
      }
      return part.build();
    }
  }
}
