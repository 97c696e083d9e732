package io.meshwork.catalog.registry;

import com.google.protobuf.util.Timestamps;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** What search knows of subjects. */
@ApplicationScoped
@Transactional
class SubjectParts implements PartSource {

  private final Subjects subjects;
  private final SchemaReader reader;

  SubjectParts(Subjects subjects, SchemaReader reader) {
    this.subjects = subjects;
    this.reader = reader;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.SUBJECT;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return subjects.list("name in ?1", urns.stream().map(Urn::first).toList()).stream()
        .map(this::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    String name = after.isEmpty() ? "" : Urn.parse("after", after).first();
    return subjects.namesAfter(name, size).stream()
        .map(found -> Urn.subject(found).toString())
        .toList();
  }

  private SearchPart part(Subject subject) {
    SubjectView view = SubjectView.of(subject);
    var part =
        SearchPart.newBuilder()
            .setUrn(view.urn())
            .setRevision(view.revision())
            .setLive(subject.isVisible(Visibility.LIVE))
            .setName(view.name())
            .setUpdatedAt(Timestamps.fromMillis(view.updatedAt().toEpochMilli()));
    if (view.schemaId() != null) {
      reader.read(Objects.requireNonNull(view.schemaId())).columns("").stream()
          .map(ColumnDraft::name)
          .forEach(part::addColumns);
    }
    if (view.domain() != null) {
      part.setDomain(view.domain());
    }
    if (view.claimedBy() != null) {
      part.addProducts(view.claimedBy().product());
    }
    return part.build();
  }
}
