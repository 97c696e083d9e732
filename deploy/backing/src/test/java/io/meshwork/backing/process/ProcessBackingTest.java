package io.meshwork.backing.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessBackingTest {

  @Test
  void postgresKeepsWhatItIsToldToKeep(@TempDir Path folder) throws SQLException {
    // As root the server runs as somebody else, who must be able to enter the folder's parents.
    folder.toFile().setExecutable(true, false);
    Backing backing = Backing.of("embedded", BackingOptions.keptIn(folder));
    try (var postgres = backing.postgres()) {
      try (Connection shop = connect(postgres.database("shop"))) {
        shop.createStatement().execute("CREATE TABLE orders (id uuid DEFAULT uuidv7())");
      }
    }

    try (var postgres = backing.postgres();
        Connection shop = connect(postgres.database("shop"))) {
      var count = shop.createStatement().executeQuery("SELECT count(*) FROM orders");
      assertThat(count.next()).isTrue();
    }
  }

  @Test
  void postgresDoesNotLetOneDatabasesRoleUseAnotherPassword() throws SQLException {
    try (var postgres = new ProcessBacking(BackingOptions.temporary()).postgres()) {
      Database catalog = postgres.database("catalog");
      var wrong = new Database(catalog.jdbcUrl(), catalog.user(), "wrong");

      assertThat(canConnect(catalog)).isTrue();
      assertThat(canConnect(wrong)).isFalse();
    }
  }

  @Test
  void kafkaTakesTopicsAtThePortGiven() throws Exception {
    int port = Ports.orFree(0);
    var options = new BackingOptions(Optional.empty(), 0, port, 0);
    try (var kafka = new ProcessBacking(options).kafka();
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic("events", 3, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);

      assertThat(kafka.bootstrapServers()).endsWith(":" + port);
      assertThat(admin.listTopics().names().get()).containsExactly("events");
    }
  }

  @Test
  void elasticsearchIsReadyWhenItIsStarted() throws Exception {
    try (var elasticsearch = new ProcessBacking(BackingOptions.temporary()).elasticsearch();
        var http = HttpClient.newHttpClient()) {
      var health = URI.create("http://" + elasticsearch.host() + "/_cluster/health");
      var answer = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());

      assertThat(answer.body()).contains("\"status\":\"green\"");
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private static boolean canConnect(Database database) {
    try (Connection _ = connect(database)) {
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }
}
