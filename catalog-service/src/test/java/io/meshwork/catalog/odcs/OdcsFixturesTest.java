package io.meshwork.catalog.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshwork.catalog.Fixtures;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The standard's own examples, where the folder with them exists. */
class OdcsFixturesTest {

  private static final Path ODCS = Fixtures.at("odcs");
  private static final Path EXAMPLES = ODCS.resolve("bitol-examples");

  /** Examples that say they follow v3.0.2 and use what came with v3.1.0, with their faults. */
  private static final Map<String, Integer> AHEAD_OF_THEIR_VERSION =
      Map.of(
          "all-data-types.odcs.yaml", 5,
          "column-completeness.odcs.yaml", 1,
          "basic-four-dpo.odcs.yaml", 1);

  @BeforeEach
  void fixturesAreThere() {
    assumeTrue(Files.isDirectory(ODCS), ODCS + " is not on this machine");
  }

  @Test
  void everyExampleIsJudgedByTheSchemaOfItsOwnVersion() throws IOException {
    List<Path> examples = files(EXAMPLES);
    assertThat(examples).hasSizeGreaterThan(15);
    for (Path example : examples) {
      int expected = AHEAD_OF_THEIR_VERSION.getOrDefault(example.getFileName().toString(), 0);
      List<Violation> faults = faults(example);
      // One more says that the document would be valid as v3.1.0.
      assertThat(faults).as(example.toString()).hasSize(expected == 0 ? 0 : expected + 1);
    }
  }

  @Test
  void whatIsInvalidIsRefusedWithEveryFault() throws IOException {
    Path invalid = ODCS.resolve("invalid");

    assertThat(faults(invalid.resolve("invalid.odcs.yaml")))
        .containsExactly(new Violation("status", "line 1: is required"));
    assertThat(faults(invalid.resolve("invalid_multiple_errors.odcs.yaml")))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("status", "version");
    assertThat(faults(invalid.resolve("invalid_datacontract.yaml")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("dataContractSpecification");
              assertThat(fault.message()).startsWith("line 1").contains("ODCS");
            });
  }

  @Test
  void theFullExampleIsUnderstood() throws IOException {
    DataContract contract = read(EXAMPLES.resolve("all/full-example.odcs.yaml"));

    assertThat(contract.id()).isEqualTo("53581432-6c55-4ba2-a65f-72344a91553a");
    assertThat(contract.schema())
        .extracting(SchemaObject::physicalName)
        .containsExactly("tbl_1", "receivers_master");
    SchemaObject table = contract.schema().getFirst();
    assertThat(table.columns())
        .extracting(SchemaObject.Column::path)
        .containsExactly("txn_ref_dt", "rcvr_id", "rcvr_cntry_code");
    assertThat(table.rules())
        .extracting(QualityRule::expectation)
        .containsExactly("rowCount must be greater than 1000000", "nullValues must be 0");
    assertThat(contract.servers().getFirst().dataset(table).orElseThrow())
        .hasToString("dataset:postgres%3A//localhost%3A5432:pypl-edw.pp_access_views.tbl_1");
    assertThat(contract.team()).hasSize(3);
    assertThat(contract.slaProperties()).extracting(Sla::property).contains("latency", "retention");
  }

  private static List<Violation> faults(Path file) throws IOException {
    try {
      read(file);
      return List.of();
    } catch (Failure invalid) {
      return invalid.violations();
    }
  }

  private static DataContract read(Path file) throws IOException {
    return OdcsReader.read(Files.readAllBytes(file), false);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }
}
