package io.meshwork.quality.sla.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void aDemandIsBrokenFromWhenItIsDueUntilItIsMet() {
    List<Demand> demands = List.of(new Demand(at(0), at(30)), new Demand(at(40), at(60)));
    List<Instant> arrivals = List.of(at(0).minusSeconds(1), at(35), at(50));

    assertThat(Timeline.of(demands, arrivals, at(0), at(90)))
        .containsExactly(kept(0), broken(31), kept(35));
  }

  @Test
  void aMinuteSeesWhatWasThereWhenItBegan() {
    List<Demand> demands = List.of(new Demand(at(1), at(10).plusSeconds(20)));
    List<Instant> arrivals = List.of(at(0), at(12).plusSeconds(1));

    assertThat(Timeline.of(demands, arrivals, at(0), at(20)))
        .containsExactly(kept(0), broken(11), kept(13));
  }

  @Test
  void untilTheFirstVersionNothingIsKnown() {
    List<Demand> demands = List.of(new Demand(at(0), at(5)));

    assertThat(Timeline.of(demands, List.of(at(10)), at(0), at(20)))
        .containsExactly(unknown(0), kept(10));
    assertThat(Timeline.of(demands, List.of(), at(0), at(20))).containsExactly(unknown(0));
  }

  @Test
  void demandsThatOverlapAreOneStretch() {
    List<Demand> demands = List.of(new Demand(at(1), at(10)), new Demand(at(2), at(15)));

    assertThat(Timeline.of(demands, List.of(at(0)), at(0), at(30)))
        .containsExactly(kept(0), broken(11));
    assertThat(Timeline.open(demands, List.of(at(0)))).contains(new Demand(at(1), at(10)));
    assertThat(Timeline.open(demands, List.of(at(0), at(2)))).isEmpty();
  }

  @Test
  void whatLiesBeforeSaysOnlyHowItBegan() {
    var standings = new TreeMap<Instant, Standing>();
    standings.put(at(0), Standing.KEPT);
    standings.put(at(10), Standing.BROKEN);
    standings.put(at(20), Standing.BROKEN);
    standings.put(at(30), Standing.KEPT);
    standings.put(at(40), Standing.BROKEN);

    assertThat(Timeline.of(standings, at(14).plusSeconds(1), at(35)))
        .containsExactly(broken(15), kept(30));
    assertThat(Timeline.of(standings, at(35).plusSeconds(1), at(35))).isEmpty();
  }

  @Test
  void minutesAreCountedWithinTheTimeThatIsAskedFor() {
    List<Stretch> stretches = List.of(unknown(0), kept(10), broken(30), kept(45));

    assertThat(Minutes.of(stretches, at(0), at(60))).isEqualTo(new Minutes(35, 15, 10));
    assertThat(Minutes.of(stretches, at(35), at(50))).isEqualTo(new Minutes(5, 10, 0));
    assertThat(Minutes.of(stretches, at(-60), at(-30))).isEqualTo(Minutes.NONE);
    assertThat(Minutes.NONE.attainment()).isNull();
  }

  @Test
  void aBudgetIsWhatTheTargetLeavesOfTheWindow() {
    Duration window = Duration.ofDays(30);
    List<Stretch> stretches =
        List.of(kept(-60 * 24 * 30), broken(-60 * 24 * 10), kept(-60 * 24 * 10 + 432));

    Account account = Account.of(stretches, 0.99, window, at(0));

    assertThat(account.allowed()).isCloseTo(432, within());
    assertThat(account.left()).isCloseTo(0, within());
    assertThat(account.minutes().broken()).isEqualTo(432);
    assertThat(account.threeDays()).isZero();
    assertThat(account.alert()).isEqualTo(Alert.NONE);
  }

  @Test
  void anAlertIsFastOrSlowByHowLongItBurnedAndWhetherItStillDoes() {
    Duration window = Duration.ofDays(30);

    assertThat(alert(window, broken(-20))).isEqualTo(Alert.FAST);
    assertThat(alert(window, broken(-20), kept(-6))).isEqualTo(Alert.NONE);
    assertThat(alert(window, broken(-1000), kept(-956), broken(-30), kept(-25)))
        .isEqualTo(Alert.SLOW);
    assertThat(Account.of(List.of(broken(-60)), 0.99, window, at(0)).hour())
        .isCloseTo(100, within());
  }

  @Test
  void withoutABudgetOneBrokenMinuteIsTooMany() {
    Account account = Account.of(List.of(kept(-90), broken(0)), 1, Duration.ofDays(30), at(0));

    assertThat(account.hour()).isInfinite();
    assertThat(account.isExhausted()).isTrue();
    assertThat(account.alert()).isEqualTo(Alert.FAST);
  }

  private static Alert alert(Duration window, Stretch... after) {
    var stretches = new ArrayList<Stretch>(List.of(kept(-60 * 24 * 30)));
    stretches.addAll(List.of(after));
    return Account.of(stretches, 0.99, window, at(0)).alert();
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-6);
  }

  private static Instant at(long minutes) {
    return TEN.plus(Duration.ofMinutes(minutes));
  }

  private static Stretch kept(long minute) {
    return new Stretch(at(minute), Standing.KEPT);
  }

  private static Stretch broken(long minute) {
    return new Stretch(at(minute), Standing.BROKEN);
  }

  private static Stretch unknown(long minute) {
    return new Stretch(at(minute), Standing.UNKNOWN);
  }
}
