package io.meshwork.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Only what makes results count, or weigh, otherwise is news: all versions are judged anew then.
 */
@QualityTest
class ChecksDeclaredTest {

  private static final Urn CONTRACT = Urn.contract("declaring");
  private static final Urn CHECKED = Urn.parse("urn", "dataset:declared:checked");
  private static final Urn UNCHECKED = Urn.parse("urn", "dataset:declared:unchecked");

  @Inject CheckService checks;
  @Inject ResultService results;
  @Inject Heard heard;

  @ApplicationScoped
  static class Heard {

    private final List<Set<Urn>> all = new ArrayList<>();

    void on(@Observes ChecksDeclared declared) {
      all.add(declared.datasets());
    }

    List<Set<Urn>> take() {
      var taken = List.copyOf(all);
      all.clear();
      return taken;
    }
  }

  @Test
  void onlyWhatMakesResultsCountOtherwiseIsNews() {
    results.recordAll(
        List.of(
            new ResultDraft(
                CHECKED.toString(),
                "rows",
                "",
                null,
                Outcome.FAIL,
                null,
                "",
                "",
                Instant.parse("2026-01-01T00:00:00Z"))));
    DeclaredCheck unchecked = check(UNCHECKED, "error", "");

    assertThat(declare(check(CHECKED, "error", ""), unchecked)).containsExactly(Set.of(CHECKED));
    assertThat(declare(check(CHECKED, "error", ""), unchecked)).isEmpty();
    assertThat(declare(check(CHECKED, "error", "In other words."), unchecked)).isEmpty();
    assertThat(declare(check(CHECKED, "info", ""), unchecked)).containsExactly(Set.of(CHECKED));
    assertThat(declare(check(CHECKED, "info", ""))).isEmpty();
    assertThat(declare(unchecked)).containsExactly(Set.of(CHECKED));
    assertThat(declare(unchecked)).isEmpty();
    assertThat(declare(check(CHECKED, "info", ""))).containsExactly(Set.of(CHECKED));
    assertThat(declare()).containsExactly(Set.of(CHECKED));
    assertThat(checks.declaredOn(CHECKED)).isEmpty();
    assertThat(checks.datasets(CONTRACT)).containsExactlyInAnyOrder(CHECKED, UNCHECKED);
  }

  private List<Set<Urn>> declare(DeclaredCheck... declared) {
    heard.take();
    QuarkusTransaction.requiringNew().run(() -> checks.declare(CONTRACT, List.of(declared)));
    return heard.take();
  }

  private static DeclaredCheck check(Urn dataset, String severity, String description) {
    return new DeclaredCheck(
        dataset,
        "rows",
        "",
        "",
        Dimension.UNSPECIFIED,
        severity,
        "",
        description,
        "",
        new Demand("text", "", "", "", Map.of(), "", "", ""));
  }
}
