import java.util.ArrayList;
import java.util.List;

/**
 * Lets processes stand still, at an instant at which none has a transaction open in the server of the database that is
 * measured: as long as one had, the server could not clean up.
 *
 * <pre>
 *   java Still.java CONFIG PID...
 * </pre>
 *
 * CONFIG is the properties file that the service was started with that is measured.
 */
void main(String[] arguments) throws Exception {
  List<String> pids = List.of(arguments).subList(1, arguments.length);
  var target = new Target(arguments[0], "");
  stop(pids);
  while (target.number(OPEN_ELSEWHERE) > 0) {
    signal("-CONT", pids);
    Thread.sleep(20);
    stop(pids);
  }
}

/** Until what was on its way to the server has arrived. */
static void stop(List<String> pids) throws Exception {
  signal("-STOP", pids);
  Thread.sleep(200);
}

static final String OPEN_ELSEWHERE =
    """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname <> current_database() AND (backend_xid IS NOT NULL OR backend_xmin IS NOT NULL)
    """;

static void signal(String signal, List<String> pids) throws Exception {
  var command = new ArrayList<>(List.of("kill", signal));
  command.addAll(pids);
  new ProcessBuilder(command).inheritIO().start().waitFor();
}
