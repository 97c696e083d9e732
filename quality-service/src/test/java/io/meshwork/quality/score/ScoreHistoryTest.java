package io.meshwork.quality.score;

import static io.meshwork.quality.gate.Mesh.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QualityTest
class ScoreHistoryTest {

  private static final Urn DOMAIN = Urn.parse("urn", "domain:aged");

  @Inject ScoreHistory history;
  @Inject Statements statements;
  @Inject Clock clock;

  @Test
  void whatIsTooOldIsForgottenButHowAllStoodThenIsNot() {
    scored("product:aged/one", 500, 10.0);
    scored("product:aged/one", 400, 20.0);
    scored("product:aged/one", 100, 30.5);
    scored("product:aged%2Fbelow/two", 450, 40.0);
    scored("product:agedelsewhere/three", 300, 90.0);

    history.forget(ago(367));

    assertThat(
            statements.count("SELECT count(*) FROM score_history WHERE urn LIKE 'product:aged%'"))
        .isEqualTo(4);
    assertThat(history.of(Urn.parse("urn", "product:aged/one"), ago(366)))
        .containsExactly(new ScoreEntry(ago(400), 20.0), new ScoreEntry(ago(100), 30.5));
    assertThat(history.within(DOMAIN, ago(366)))
        .containsExactly(new ScoreEntry(ago(400), 30.0), new ScoreEntry(ago(100), 35.3));
    assertThat(history.within(DOMAIN, ago(50))).containsExactly(new ScoreEntry(ago(100), 35.3));
  }

  @Test
  void ofManyMembersThoseThatScoreLowestAreTold() {
    for (int i = 0; i < 520; i++) {
      statements.update(
          """
          INSERT INTO assessment (urn, passing, warning, failing, erroring, score, revision)
          VALUES (?, 1, 0, 0, 0, ?, 1)
          """,
          "product:crowded/p" + i,
          i < 20 ? 100.0 : 50.0);
    }

    get("/scores/domain:crowded")
        .body("score", equalTo(51.9f))
        .body("members", hasSize(500))
        .body("members.urn", hasItem("product:crowded/p519"))
        .body("members.urn", not(hasItem("product:crowded/p0")));
  }

  private void scored(String urn, int daysAgo, double score) {
    statements.update(
        """
        INSERT INTO assessment (urn, passing, warning, failing, erroring, score, revision)
        VALUES (?, 1, 0, 0, 0, ?, 1) ON CONFLICT DO NOTHING
        """,
        urn,
        score);
    statements.update(
        "INSERT INTO score_history (urn, hour, score) VALUES (?, ?, ?)", urn, ago(daysAgo), score);
  }

  private Instant ago(int days) {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(days));
  }
}
