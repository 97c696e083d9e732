package io.meshwork.quality.execution.source;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells faults of databases to those who read results. They may not see what the data holds, so of
 * faults that quote values only the kind is told; and nobody may see what the operator configured.
 */
final class Faults {

  private static final int MAX_LENGTH = 500;

  /** Classes of SQLSTATE whose messages speak of the statement and the server, not of values. */
  private static final Set<String> PLAIN = Set.of("25", "3D", "3F", "42", "53", "54", "55", "57");

  /** The same of DuckDB, which begins each message with its kind. */
  private static final Set<String> PLAIN_KINDS =
      Set.of(
          "Binder Error",
          "Catalog Error",
          "IO Error",
          "Not implemented Error",
          "Out of Memory Error",
          "Parser Error",
          "Permission Error");

  private final List<String> secrets;

  Faults(List<String> secrets) {
    this.secrets = secrets.stream().filter(secret -> !secret.isEmpty()).toList();
  }

  String tell(SQLException fault) {
    if (isTimeout(fault)) {
      return "It took too long and was stopped.";
    }
    if (fault instanceof PSQLException postgres) {
      return tell(postgres);
    }
    String message = String.valueOf(fault.getMessage());
    int colon = message.indexOf(':');
    String kind = colon > 0 ? message.substring(0, colon) : "";
    return PLAIN_KINDS.contains(kind)
        ? clean(message.lines().findFirst().orElse(""))
        : "The data does not fit what the check does with it (%s)."
            .formatted(kind.isEmpty() ? "unknown fault" : kind);
  }

  static boolean isTimeout(SQLException fault) {
    return fault instanceof SQLTimeoutException || "57014".equals(fault.getSQLState());
  }

  private String tell(PSQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    String kind = state.length() < 2 ? "" : state.substring(0, 2);
    ServerErrorMessage server = fault.getServerErrorMessage();
    return switch (kind) {
      case "08" -> "The database does not answer (SQLSTATE %s).".formatted(state);
      case "28" -> "The database does not let us in (SQLSTATE %s).".formatted(state);
      default ->
          PLAIN.contains(kind) && server != null
              ? clean(server.getMessage() + " (SQLSTATE " + state + ")")
              : "The data does not fit what the check does with it (SQLSTATE %s).".formatted(state);
    };
  }

  private String clean(String message) {
    String clean = message;
    for (String secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH);
  }
}
