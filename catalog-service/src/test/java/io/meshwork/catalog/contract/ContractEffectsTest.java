package io.meshwork.catalog.contract;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.contracts.catalog.v1.ContractsGrpc;
import io.meshwork.contracts.catalog.v1.DeleteContractRequest;
import io.meshwork.contracts.catalog.v1.DiffContractRequest;
import io.meshwork.contracts.catalog.v1.GetContractDocumentRequest;
import io.meshwork.contracts.catalog.v1.GetContractRequest;
import io.meshwork.contracts.catalog.v1.ListContractsRequest;
import io.meshwork.contracts.catalog.v1.PutContractRequest;
import io.meshwork.platform.event.EventHeaders;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class ContractEffectsTest {

  private static final String PATH = "/datasets/postgres%3A%2F%2Fwarehouse%3A5432/dwh.public.";

  private ManagedChannel channel;
  private ContractsGrpc.ContractsBlockingStub contracts;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
    contracts =
        ContractsGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void theSchemaOfAnActiveContractDeclaresItsDatasets() {
    domain("selling");
    publish("declares", contract("declares", "1.0.0", "active", "sales"));

    get(PATH + "sales")
        .statusCode(200)
        .body("origin", equalTo("declared"))
        .body("domain", equalTo("selling"))
        .body("description", equalTo("Every sale"))
        .body("columns.name", contains("id", "buyer", "buyer.mail"))
        .body("columns[0].type", equalTo("uuid"))
        .body("columns[0].nullable", equalTo(false))
        .body("columns[0].primaryKey", equalTo(1))
        .body("columns[2].classification", equalTo("restricted"));
  }

  @Test
  void whatATeamDeclaredAndTheContractDoesNotSayStays() {
    domain("selling");
    put(PATH + "returns", "{\"domain\": \"selling\", \"title\": \"Returns\", \"tags\": [\"gold\"]}")
        .statusCode(201);

    publish("keeps", contract("keeps", "1.0.0", "active", "returns"));

    get(PATH + "returns")
        .body("title", equalTo("Returns"))
        .body("tags", contains("gold"))
        .body("description", equalTo("Every sale"));
  }

  @Test
  void aDraftDeclaresNothing() {
    domain("selling");
    publish("drafts", contract("drafts", "1.0.0", "draft", "plans"));

    get(PATH + "plans").statusCode(404);
  }

  @Test
  void theEventTellsWhatTheContractSays() {
    publish("told", contract("told", "1.0.0", "active", "told"));

    await()
        .untilAsserted(
            () -> {
              var told =
                  Broker.records("catalog.events").stream()
                      .filter(record -> "contract:told".equals(record.key()))
                      .toList();
              assertThat(told).hasSize(1);
              assertThat(told.getFirst().headers().lastHeader(EventHeaders.TYPE).value())
                  .asString(StandardCharsets.UTF_8)
                  .isEqualTo("io.meshwork.catalog.contract.v1.updated");
              Contract contract = ContractUpdated.parseFrom(told.getFirst().value()).getContract();
              assertThat(contract.getSchema(0).getQuality(0).getExpectation())
                  .isEqualTo("rowCount must be greater than 0");
              assertThat(contract.getSchema(0).getDatasetsByServerMap()).containsKey("warehouse");
              assertThat(contract.getSlaProperties(0).getProperty()).isEqualTo("latency");
              assertThat(contract.getTeam(0).getUsername()).isEqualTo("ada");
              assertThat(contract.getRoles(0).getRole()).isEqualTo("analyst");
            });
  }

  @Test
  void servicesCanDoAllThatPeopleCan() {
    var document = ByteString.copyFromUtf8(contract("remote", "1.0.0", "active", "remote"));
    Contract put = contracts.putContract(request("remote", document));
    assertThat(put.getInForce()).isEqualTo("1.0.0");
    contracts.putContract(
        request(
            "remote", ByteString.copyFromUtf8(contract("remote", "2.0.0", "draft", "remote_too"))));

    var get = GetContractRequest.newBuilder().setUrn("contract:remote");
    assertThat(contracts.getContract(get.build()).getVersion()).isEqualTo("1.0.0");
    assertThat(contracts.getContract(get.setVersion("2.0.0").build()).getStatus())
        .isEqualTo("draft");
    assertThat(
            contracts
                .getContractDocument(
                    GetContractDocumentRequest.newBuilder()
                        .setUrn("contract:remote")
                        .setVersion("1.0.0")
                        .build())
                .getDocument())
        .isEqualTo(document);
    assertThat(
            contracts
                .diffContract(
                    DiffContractRequest.newBuilder()
                        .setUrn("contract:remote")
                        .setFrom("1.0.0")
                        .setTo("2.0.0")
                        .build())
                .getVerdict())
        .isEqualTo("breaking");
    assertThat(
            contracts
                .listContracts(ListContractsRequest.newBuilder().setDomain("selling").build())
                .getContractsList())
        .extracting(Contract::getId)
        .contains("remote");
    contracts.deleteContract(DeleteContractRequest.newBuilder().setUrn("contract:remote").build());
    assertThatThrownBy(() -> contracts.getContract(get.build())).hasMessageContaining("NOT_FOUND");
  }

  @Test
  void aContractKnowsThePortsUnderItAndStaysWhileThereAreAny() {
    domain("bound");
    publish("bound", contract("bound", "1.0.0", "active", "bound"));
    put(
            "/products/bound/thing",
            """
            {"title": "Thing", "owner": "bound",
             "outputPorts": [{"name": "table", "contract": {"id": "bound", "version": "1.0.0"}}]}
            """)
        .statusCode(201);

    get("/contracts/bound")
        .body("products", contains("product:bound/thing"))
        .body("revision", equalTo(2));
    delete("/contracts/bound")
        .statusCode(409)
        .body("detail", containsString("product:bound/thing"));
    delete("/products/bound/thing").statusCode(204);
    delete("/contracts/bound").statusCode(204);
  }

  @Test
  void datacontractCliPublishesUnchanged() {
    String json =
        """
        {"apiVersion": "v3.0.2", "kind": "DataContract", "id": "from-cli", "version": "1.0.0", "status": "active"}
        """;

    for (int i = 0; i < 2; i++) {
      signedIn().body(json).put("/api/datacontracts/from-cli").then().statusCode(200);
    }
    signedIn()
        .get("/api/datacontracts/from-cli")
        .then()
        .statusCode(200)
        .body("version", equalTo("1.0.0"));
    get("/contracts/from-cli").body("revision", equalTo(1));
    signedIn().body("{}").put("/api/datacontracts/from-cli").then().statusCode(400);
    delete("/contracts/from-cli").statusCode(204);
  }

  private static PutContractRequest request(String id, ByteString document) {
    return PutContractRequest.newBuilder()
        .setUrn("contract:" + id)
        .setDocument(document)
        .setMediaType("application/yaml")
        .build();
  }

  private static void publish(String id, String document) {
    signedIn()
        .contentType("application/yaml")
        .body(document.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/contracts/" + id)
        .then()
        .statusCode(201);
  }

  private static String contract(String id, String version, String status, String table) {
    return """
    apiVersion: v3.1.0
    kind: DataContract
    id: %s
    version: %s
    status: %s
    domain: selling
    servers:
      - {server: warehouse, type: postgres, host: warehouse, port: 5432, database: dwh, schema: public}
    schema:
      - name: %s
        description: Every sale
        properties:
          - {name: id, physicalType: uuid, primaryKey: true, required: true}
          - name: buyer
            logicalType: object
            properties:
              - {name: mail, logicalType: string, classification: restricted}
        quality:
          - {name: not empty, metric: rowCount, mustBeGreaterThan: 0, dimension: completeness}
    slaProperties:
      - {property: ly, value: 1, unit: d}
    team:
      members:
        - {username: ada, role: owner}
    roles:
      - {role: analyst, access: read}
    """
        .formatted(id, version, status, table);
  }
}
