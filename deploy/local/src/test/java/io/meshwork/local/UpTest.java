package io.meshwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UpTest {

  private final StringWriter told = new StringWriter();

  @Test
  void aPortInUseIsNamedWithWhatToDo() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int status = run("--port", Integer.toString(taken.getLocalPort()));

      assertThat(status).isEqualTo(1);
      assertThat(told.toString())
          .contains("Port " + taken.getLocalPort() + " is in use")
          .contains("--port N");
    }
  }

  @Test
  void aPortThatCannotBeIsRefused() {
    assertThat(run("--port", "80")).isEqualTo(1);
    assertThat(told.toString()).contains("from 1024 to 65534");
    assertThat(run("--port", "eighty")).isEqualTo(2);
  }

  @Test
  void anUnknownOptionShowsTheUsage() {
    assertThat(run("--bogus")).isEqualTo(2);
    assertThat(told.toString()).contains("Unknown option: '--bogus'").contains("--no-demo");
  }

  private int run(String... arguments) {
    return Failures.print(new CommandLine(new Up()))
        .setErr(new PrintWriter(told))
        .execute(arguments);
  }
}
