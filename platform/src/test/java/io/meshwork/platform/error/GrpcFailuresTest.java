package io.meshwork.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.ErrorInfo;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import io.meshwork.contracts.search.v1.SearchPartsGrpc.SearchPartsBlockingStub;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.platform.trial.Trial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Trial.class)
class GrpcFailuresTest {

  private ManagedChannel channel;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void aFaultOfTheRequestIsToldWithItsField() throws Exception {
    var failed = failure(parts(Signer.token("trial")), List.of("planet:mars"));

    assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(reason(failed)).isEqualTo("INVALID");
    Failure told = GrpcFailures.toFailure(failed);
    assertThat(told.violations().getFirst().field()).isEqualTo("urns");
  }

  @Test
  void whoHasNotSignedInIsToldToDoSo() throws Exception {
    var failed = failure(SearchPartsGrpc.newBlockingStub(channel), List.of());

    assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(reason(failed)).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void aTokenThatIsNoneOrForAnotherServiceIsRefused() {
    for (String token : List.of("no.token.atall", Signer.token("another"))) {
      var failed = failure(parts(token), List.of());

      assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
    }
  }

  @Test
  void whoLacksTheScopeIsToldWhichOne() throws Exception {
    var failed = failure(parts(Signer.token("trial", "key:writer", "write")), List.of());

    assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
    assertThat(failed.getStatus().getDescription()).contains("lacks the scope 'read'");
    assertThat(reason(failed)).isEqualTo("FORBIDDEN");
  }

  @Test
  void aMessageThatIsTooLargeIsRefused() {
    var many = Collections.nCopies(5000, "team:" + "x".repeat(1000));

    var failed = failure(parts(Signer.token("trial")), many);

    assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
  }

  private SearchPartsBlockingStub parts(String token) {
    return SearchPartsGrpc.newBlockingStub(channel).withCallCredentials(GrpcPort.bearer(token));
  }

  private static StatusRuntimeException failure(SearchPartsBlockingStub parts, List<String> urns) {
    var request = BatchGetPartsRequest.newBuilder().addAllUrns(urns).build();
    return catchThrowableOfType(StatusRuntimeException.class, () -> parts.batchGetParts(request));
  }

  private static String reason(StatusRuntimeException failed) throws Exception {
    var status = Objects.requireNonNull(StatusProto.fromThrowable(failed));
    return status.getDetails(0).unpack(ErrorInfo.class).getReason();
  }
}
