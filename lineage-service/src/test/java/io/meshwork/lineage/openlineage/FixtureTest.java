package io.meshwork.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events that were recorded in the field; they lie beside the project where it is developed. */
class FixtureTest {

  private static final Path EVENTS =
      Path.of(System.getProperty("meshwork.root", ".."))
          .resolve("../shared/fixtures/openlineage/events")
          .normalize();

  private final EventReader reader = new EventReader(new ObjectMapper());

  @BeforeAll
  static void fixturesAreThere() {
    assumeTrue(Files.isDirectory(EVENTS), "No recorded events at " + EVENTS);
  }

  @Test
  void everyRecordedEventIsAccepted() throws IOException {
    List<String> refused = new ArrayList<>();
    for (Path file : files(".json")) {
      String name = EVENTS.relativize(file).toString();
      if (!name.contains("invalid") && !name.contains("no_run_id")) {
        for (byte[] event : events(file)) {
          try {
            reader.read(event);
          } catch (Failure failure) {
            refused.add(name + ": " + failure.violations());
          }
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  @Test
  void everyFileMarkedInvalidIsRefusedWithAReason() throws IOException {
    for (Path file : files(".json")) {
      String name = file.getFileName().toString();
      if (name.contains("invalid") || name.contains("no_run_id")) {
        assertThatThrownBy(() -> reader.read(Files.readAllBytes(file)))
            .as(name)
            .isInstanceOfSatisfying(
                Failure.class, failure -> assertThat(failure.violations()).isNotEmpty());
      }
    }
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** A file holds one event or an array; one is a template whose times are to be filled in. */
  private static List<byte[]> events(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("\\{\\{[A-Z_0-9]+}}", "2026-01-31T12:00:00Z");
    var json = new ObjectMapper();
    var tree = json.readTree(text);
    if (!tree.isArray()) {
      return List.of(json.writeValueAsBytes(tree));
    }
    var events = new ArrayList<byte[]>();
    for (var event : tree) {
      events.add(json.writeValueAsBytes(event));
    }
    return events;
  }
}
