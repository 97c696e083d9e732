package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.openlineage.RunFacetQuery;
import io.meshwork.lineage.openlineage.RunKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells of versions of a dataset whatever there is to tell, many at a time. */
@ApplicationScoped
class VersionAnswers {

  private final RunFacetQuery facets;
  private final RunAnswers runs;
  private final FieldReader fields;

  VersionAnswers(RunFacetQuery facets, RunAnswers runs, FieldReader fields) {
    this.facets = facets;
    this.runs = runs;
    this.fields = fields;
  }

  List<VersionAnswer> answers(DatasetRow dataset, List<VersionRow> versions) {
    List<RunRow> made = versions.stream().map(VersionRow::run).toList();
    List<RunAnswer> told = runs.answers(made);
    Map<RunKey, ObjectNode> written =
        facets.ofOutputs(made.stream().map(RunRow::key).toList(), dataset.urn());
    var answers = new ArrayList<VersionAnswer>();
    for (int i = 0; i < versions.size(); i++) {
      Facets own = Facets.of(written.get(made.get(i).key()));
      answers.add(VersionAnswer.of(dataset, versions.get(i), told.get(i), own, fields.fields(own)));
    }
    return answers;
  }
}
