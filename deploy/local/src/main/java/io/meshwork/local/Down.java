package io.meshwork.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops meshes that {@link Up} runs. */
@Command(
    name = "deploy/down",
    description = "Stops the mesh that runs on this machine.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class Down implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the mesh's gateway; needed only if several run.")
  private @Nullable Integer port;

  @Option(names = "--all", description = "Stop all that run.")
  private boolean all;

  @Option(names = "--help", usageHelp = true, description = "Show this and end.")
  @SuppressWarnings("UnusedVariable") // Picocli asks for the field and uses it alone.
  private boolean help;

  public static void main(String[] arguments) {
    System.exit(Failures.print(new CommandLine(new Down())).execute(arguments));
  }

  @Override
  public Integer call() {
    var running = RunningMeshes.ofThisUser();
    for (int chosen : chosen(running.ports())) {
      if (!running.stop(chosen)) {
        throw new LaunchFailure(
            "No mesh runs at port " + chosen + ".", "deploy/down --all stops whatever runs.");
      }
      System.out.println("The mesh at port " + chosen + " is stopped.");
    }
    return 0;
  }

  private List<Integer> chosen(List<Integer> running) {
    if (port != null) {
      return List.of(port);
    }
    if (running.isEmpty()) {
      System.out.println("No mesh is running.");
    }
    if (running.size() > 1 && !all) {
      throw new LaunchFailure(
          "Several meshes are running, at ports " + running + ".",
          "Name one with --port N, or stop them with --all.");
    }
    return running;
  }
}
