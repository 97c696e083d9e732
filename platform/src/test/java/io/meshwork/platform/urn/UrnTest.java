package io.meshwork.platform.urn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class UrnTest {

  @Property
  void anyTwoPartsAreReadBackAsTheyWereWritten(
      @ForAll @NotEmpty String first, @ForAll @NotEmpty String second) {
    assertReadBack(Urn.product(first, second));
    assertReadBack(Urn.dataset(first, second));
    assertReadBack(Urn.job(first, second));
  }

  @Property
  void anyNameIsReadBackAsItWasWritten(@ForAll @NotEmpty String name) {
    assertReadBack(Urn.team(name));
    assertReadBack(Urn.domain(name));
  }

  @Property
  void differentThingsHaveDifferentNames(
      @ForAll @NotEmpty String a, @ForAll @NotEmpty String b, @ForAll @NotEmpty String c) {
    assertThat(Urn.dataset(a, b + ":" + c).toString())
        .isNotEqualTo(Urn.dataset(a + ":" + b, c).toString());
  }

  @Property
  void anyTextIsReadOrRefusedAsInvalid(@ForAll Urn.Kind kind, @ForAll String rest) {
    Urn urn;
    try {
      urn = Urn.parse("urn", kind.word() + ":" + rest);
    } catch (Failure refused) {
      assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
      return;
    }
    assertReadBack(urn);
  }

  @Test
  void onlyTheSeparatorAndThePercentSignAreEncoded() {
    assertThat(Urn.dataset("postgres://shop:5432", "shop.public.100% orders"))
        .hasToString("dataset:postgres%3A//shop%3A5432:shop.public.100%25 orders");
    assertThat(Urn.product("retail/checkout", "orders"))
        .hasToString("product:retail%2Fcheckout/orders");
    assertThat(Urn.job("airflow", "dag.task")).hasToString("job:airflow:dag.task");
  }

  @Test
  void aSecondPartMayHoldTheSeparatorAsItIs() {
    assertThat(Urn.parse("urn", "dataset:kafka:a:b")).isEqualTo(Urn.dataset("kafka", "a:b"));
  }

  @Test
  void aPlusIsAPlus() {
    assertThat(Urn.parse("urn", "dataset:a%3Ab:c+d")).isEqualTo(Urn.dataset("a:b", "c+d"));
  }

  @Test
  void whatIsNoUrnIsToldWhatOneIs() {
    assertRefused("", "must be a URN that starts with team:");
    assertRefused("planet:mars", "must be a URN that starts with team:");
    assertRefused("team:", "a name must follow the colon");
    assertRefused("dataset:lonely", "two parts must follow, with ':' between");
    assertRefused("dataset::name", "two parts must follow");
    assertRefused("product:domain/", "two parts must follow");
    assertRefused("dataset:%ZZ:name", "two hexadecimal digits");
    assertRefused("dataset:a%2:name", "two hexadecimal digits");
  }

  @Test
  void aUrnOfAnotherKindIsRefused() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Urn.parse(Urn.Kind.TEAM, "owner", "domain:retail"))
        .withMessage("owner: must be a URN that starts with team:, not 'domain:retail'");
  }

  @Test
  void aLongTextIsNotRepeatedWhole() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Urn.parse("urn", "x".repeat(5000)))
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(300));
  }

  private static void assertReadBack(Urn urn) {
    assertThat(Urn.parse(urn.kind(), "urn", urn.toString())).isEqualTo(urn);
  }

  private static void assertRefused(String text, String why) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Urn.parse("urn", text))
        .withMessageStartingWith("urn: ")
        .withMessageContaining(why)
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID));
  }
}
