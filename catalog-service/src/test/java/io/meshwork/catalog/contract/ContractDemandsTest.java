package io.meshwork.catalog.contract;

import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.ContractColumn;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractsGrpc;
import io.meshwork.contracts.catalog.v1.GetContractRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others need in order to run the checks that a contract declares. */
@CatalogTest
class ContractDemandsTest {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: demands
      version: 1.0.0
      status: active
      schema:
        - name: orders
          properties:
            - name: state
              logicalType: string
              classification: public
              criticalDataElement: true
              quality:
                - metric: invalidValues
                  arguments: {validValues: [a, null]}
                  mustBeBetween: [0, 5.5]
                  unit: percent
                  customProperties: [{property: filter, value: kind = 'sale'}]
          quality:
            - type: sql
              query: SELECT count(*) FROM ${object}
              mustBe: 5
              schedule: 0 20 * * *
            - type: custom
              engine: meshwork
              implementation: {metric: freshness, mustBeLessThan: 24}
      """;

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
  void everythingThatRunningTheChecksTakesIsTold() {
    signedIn()
        .contentType("application/yaml")
        .body(CONTRACT.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/contracts/demands")
        .then()
        .statusCode(201);

    ContractSchema orders =
        ContractsGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")))
            .getContract(GetContractRequest.newBuilder().setUrn("contract:demands").build())
            .getSchema(0);

    ContractColumn state = orders.getColumns(0);
    assertThat(state.getClassification()).isEqualTo("public");
    assertThat(state.getCriticalDataElement()).isTrue();
    ContractQualityRule query = orders.getQuality(0);
    assertThat(query.getImplementation()).isEqualTo("SELECT count(*) FROM ${object}");
    assertThat(query.getMustMap()).containsOnlyKeys("mustBe").containsValue("5");
    assertThat(query.getSchedule()).isEqualTo("0 20 * * *");
    ContractQualityRule fresh = orders.getQuality(1);
    assertThat(fresh.getEngine()).isEqualTo("meshwork");
    assertThat(fresh.getImplementation())
        .isEqualTo("{\"metric\":\"freshness\",\"mustBeLessThan\":24}");
    ContractQualityRule valid = orders.getQuality(2);
    assertThat(valid.getColumn()).isEqualTo("state");
    assertThat(valid.getArguments()).isEqualTo("{\"validValues\":[\"a\",null]}");
    assertThat(valid.getMustMap()).containsEntry("mustBeBetween", "[0,5.5]");
    assertThat(valid.getUnit()).isEqualTo("percent");
    assertThat(valid.getFilter()).isEqualTo("kind = 'sale'");
  }
}
