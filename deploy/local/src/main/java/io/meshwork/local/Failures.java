package io.meshwork.local;

import picocli.CommandLine;

/** Says what went wrong in words, not in stack traces. */
final class Failures {

  private Failures() {}

  /** Makes {@code command} print failures and end with status 1; 2 stays for wrong arguments. */
  static CommandLine print(CommandLine command) {
    return command.setExecutionExceptionHandler(
        (failure, line, _) -> {
          line.getErr().println();
          line.getErr().println(describe(failure));
          return 1;
        });
  }

  private static String describe(Exception failure) {
    if (failure instanceof LaunchFailure known) {
      return known.getMessage() + "\n" + known.remedy();
    }
    var text = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      text.append("\nbecause: ").append(cause);
    }
    return text.toString();
  }
}
