package io.meshwork.local;

import java.util.Locale;

/** What is printed when a mesh is ready. */
final class Welcome {

  private Welcome() {}

  static String to(Mesh mesh, Progress progress) {
    return String.format(
        Locale.ROOT,
        """

        Meshwork is ready after %.0f s.

          Web UI         %2$s
          REST API       %2$s/api/v1
          OpenLineage    %2$s/api/v1/lineage
          Schemas        %2$s/apis/ccompat/v7
          Lineage gRPC   localhost:%3$d
          API key        %4$s
          Logs           %5$s
        """,
        progress.seconds(),
        mesh.address(),
        mesh.lineage().grpcPort(),
        mesh.apiKey(),
        mesh.path().resolve("logs"));
  }
}
