package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

  /** The vector that Standard Webhooks publishes, which every receiver's library accepts. */
  @Test
  void messagesAreSignedAsStandardWebhooksHasIt() {
    var keys = new SigningKeys(List.of(SECRET));

    assertThat(keys.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void whileAKeyIsReplacedBothSign() {
    var keys = new SigningKeys(List.of("whsec_" + "A".repeat(40), SECRET));

    assertThat(keys.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY).split(" "))
        .hasSize(2)
        .contains(SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_",
        "whsec_c2hvcnQ=",
        "whsec_not in base 64 at all, however long it is"
      })
  void whatIsNoSecretIsRefusedAndNotQuoted(String secret) {
    assertThatThrownBy(() -> new SigningKeys(List.of(secret)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be 'whsec_' and 24 to 64 bytes in Base64");
  }
}
