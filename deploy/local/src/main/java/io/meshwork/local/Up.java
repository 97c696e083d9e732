package io.meshwork.local;

import io.meshwork.local.demo.DemoMesh;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a mesh until it is told to stop. */
@Command(
    name = "deploy/up",
    description = "Builds and runs Meshwork on this machine, with a demo mesh to look at.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class Up implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Port of the gateway, ${DEFAULT-VALUE} if not given. Lineage takes gRPC at N+1; all other"
              + " ports are free ones.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep data in DIR across runs. Without it, data is gone when the mesh stops.")
  private @Nullable Path data;

  @Option(names = "--no-demo", description = "Start empty, without the demo mesh.")
  private boolean noDemo;

  @Option(
      names = "--detach",
      description = "Return when everything is ready; deploy/down stops it.")
  private boolean detach;

  @Option(
      names = "--containers",
      description = "Run the backing services as containers of a Docker engine.")
  private boolean containers;

  @Option(names = "--help", usageHelp = true, description = "Show this and end.")
  @SuppressWarnings("UnusedVariable") // Picocli asks for the field and uses it alone.
  private boolean help;

  @Spec private CommandSpec command = CommandSpec.create();

  private final CountDownLatch stopped = new CountDownLatch(1);

  public static void main(String[] arguments) {
    System.exit(Failures.print(new CommandLine(new Up())).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (port < 1024 || port > 65534) {
      throw new LaunchFailure(
          "Port " + port + " cannot be used.", "Choose one from 1024 to 65534 with --port N.");
    }
    var progress = new Progress(System.out, Launch.elapsed());
    if (detach) {
      return Detached.run(argumentsWithout("--detach"), RunningMeshes.folder());
    }
    var options =
        new MeshOptions(
            Launch.checkout(),
            port,
            Optional.ofNullable(data),
            containers ? "containers" : "embedded",
            Map.of());
    run(Mesh.prepare(options, progress), progress);
    return 0;
  }

  private List<String> argumentsWithout(String option) {
    return command.commandLine().getParseResult().originalArgs().stream()
        .filter(argument -> !argument.equals(option))
        .toList();
  }

  private void run(Mesh mesh, Progress progress) throws Exception {
    var running = RunningMeshes.ofThisUser();
    running.note(port);
    var stop =
        new Thread(
            () -> {
              mesh.close();
              running.forget(port);
              stopped.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    mesh.start();
    if (!noDemo) {
      new DemoMesh(mesh.address(), mesh.apiKey(), Clock.systemUTC()).load(progress::tell);
      progress.step("everything is found by search", mesh::awaitSettled);
    }
    progress.print(Welcome.to(mesh, progress));
    Launch.tellReady();
    while (!stopped.await(2, TimeUnit.SECONDS)) {
      mesh.revive();
    }
  }
}
