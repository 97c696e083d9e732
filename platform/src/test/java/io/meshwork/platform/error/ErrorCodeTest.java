package io.meshwork.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  /** Only HTTP knows these; over gRPC they are told as something near. */
  private static final Set<ErrorCode> HTTP_ONLY =
      Set.of(
          ErrorCode.METHOD_NOT_ALLOWED, ErrorCode.NOT_ACCEPTABLE, ErrorCode.UNSUPPORTED_MEDIA_TYPE);

  @Test
  void everyCodeHasAnHttpStatusOfItsOwn() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::http)).doesNotHaveDuplicates();
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(ErrorCode.ofHttp(code.http())).isEqualTo(code);
    }
  }

  @Test
  void aCodeToldOverGrpcIsUnderstoodAsTheSame() {
    for (ErrorCode code : ErrorCode.values()) {
      if (!HTTP_ONLY.contains(code)) {
        assertThat(ErrorCode.ofGrpc(code.grpc())).isEqualTo(code);
      }
    }
  }

  @Test
  void everyStatusOfGrpcIsUnderstood() {
    for (Status.Code status : Status.Code.values()) {
      assertThat(ErrorCode.ofGrpc(status)).isNotNull();
    }
  }

  @Property
  void anHttpStatusWithoutACodeStaysTheCallersFaultOrOurs(
      @ForAll @IntRange(min = 400, max = 599) int status) {
    assertThat(ErrorCode.ofHttp(status).http() / 100).isEqualTo(status / 100);
  }

  @Test
  void aFailureGoesOverGrpcAndComesBackWhole() {
    var faults = List.of(new Violation("title", "must not be blank"), new Violation("", "is odd"));
    var sent = new Failure(ErrorCode.INVALID, "The request has 2 faults.", faults);

    Failure received = GrpcFailures.toFailure(GrpcFailures.toStatus(sent));

    assertThat(received.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(received).hasMessage("The request has 2 faults.");
    assertThat(received.violations()).isEqualTo(faults);
  }

  @Test
  void whatNobodyExpectedIsNotToldOverGrpc() {
    var status = GrpcFailures.toStatus(new IllegalStateException("the password is swordfish"));

    assertThat(status.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(status.getStatus().getDescription()).doesNotContain("swordfish");
  }
}
