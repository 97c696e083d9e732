package io.meshwork.local.demo;

import static io.meshwork.local.demo.Gateway.segment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of the mesh, which the teams have agreed on. */
final class Vocabulary {

  private final Mesh mesh;

  Vocabulary(Mesh mesh) {
    this.mesh = mesh;
  }

  /** To be sent one after the other. */
  List<Request> requests() {
    return Stream.concat(
            mesh.tags().stream().map(Vocabulary::tag),
            mesh.glossaries().stream().flatMap(Vocabulary::glossary))
        .toList();
  }

  private static Request tag(TagMeaning tag) {
    return Request.put(
        "%s, tag %s".formatted(MeshFiles.SHOP, tag.name()),
        "/api/v1/tags/" + segment(tag.name()),
        Map.of("description", tag.description(), "classification", tag.classification()));
  }

  private static Stream<Request> glossary(Glossary glossary) {
    String path = "/api/v1/glossaries/" + segment(glossary.name());
    Request whole =
        Request.put(
            "%s, glossary %s".formatted(MeshFiles.SHOP, glossary.name()),
            path,
            Map.of(
                "title", glossary.title(),
                "description", glossary.description(),
                "owner", glossary.owner()));
    return Stream.concat(
        Stream.of(whole), glossary.terms().stream().map(term -> term(glossary, path, term)));
  }

  private static Request term(Glossary glossary, String path, Glossary.Term term) {
    return Request.put(
        "%s, term %s".formatted(MeshFiles.SHOP, term.name()),
        path + "/terms/" + segment(term.name()),
        Map.of(
            "title", term.title(),
            "definition", term.definition(),
            "synonyms", term.synonyms(),
            "parents", urns(glossary, term.parents()),
            "related", urns(glossary, term.related()),
            "owner", term.owner()));
  }

  private static List<String> urns(Glossary glossary, List<String> terms) {
    return terms.stream().map(name -> "term:%s/%s".formatted(glossary.name(), name)).toList();
  }
}
