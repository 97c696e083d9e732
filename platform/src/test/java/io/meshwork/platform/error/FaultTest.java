package io.meshwork.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void whatIsDownOrBusyIsWorthAnotherTry() {
    assertThat(Fault.of(new ConnectException())).isEqualTo(Fault.TRANSIENT);
    assertThat(Fault.of(new TimeoutException())).isEqualTo(Fault.TRANSIENT);
    assertThat(Fault.of(Status.UNAVAILABLE.asRuntimeException())).isEqualTo(Fault.TRANSIENT);
    assertThat(Fault.of(new Failure(ErrorCode.UNAVAILABLE, "later"))).isEqualTo(Fault.TRANSIENT);
  }

  @Test
  void aLostConnectionALostRaceAndAFullServerAreWorthAnotherTry() {
    for (String state : new String[] {"08006", "53300", "57P01", "40001", "40P01"}) {
      assertThat(Fault.of(new SQLException("", state))).isEqualTo(Fault.TRANSIENT);
    }
    assertThat(Fault.of(new SQLException("The pool is empty"))).isEqualTo(Fault.TRANSIENT);
  }

  @Test
  void aBrokenConstraintIsNot() {
    assertThat(Fault.of(new SQLException("", "23505"))).isEqualTo(Fault.UNKNOWN);
  }

  @Test
  void whatIsWrongInItselfNeverSucceeds() {
    assertThat(Fault.of(Failure.invalid("title", "must not be blank"))).isEqualTo(Fault.PERMANENT);
    assertThat(Fault.of(new SQLException("U+0000 in text", "22021"))).isEqualTo(Fault.PERMANENT);
  }

  @Test
  void theCauseCountsHoweverDeepItLies() {
    var wrapped = new IllegalStateException(new RuntimeException(new ConnectException()));

    assertThat(Fault.of(wrapped)).isEqualTo(Fault.TRANSIENT);
  }
}
