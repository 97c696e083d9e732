package io.meshwork.catalog.connector;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Why a run failed, in words for whoever set the connector up, without any credentials. */
final class RunError {

  private static final int MAX = 2000;
  private static final String HIDDEN = "***";

  private RunError() {}

  static String of(Exception failed, ConnectorConfig.Connector connector) {
    Throwable cause =
        failed instanceof ExecutionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String text =
        switch (cause) {
          case SQLException sql -> "%s (SQLSTATE %s)".formatted(message, sql.getSQLState());
          case InterruptedException _ -> "The service was stopped.";
          default -> message;
        };
    String hidden = hide(text, connector);
    return hidden.length() <= MAX ? hidden : hidden.substring(0, MAX);
  }

  private static String hide(String text, ConnectorConfig.Connector connector) {
    Stream<Optional<String>> secrets =
        Stream.of(
            connector.password(),
            connector.user(),
            connector.registry().flatMap(ConnectorConfig.Registry::password),
            connector.registry().flatMap(ConnectorConfig.Registry::user));
    String hidden = text;
    for (String secret :
        secrets.flatMap(Optional::stream).filter(secret -> !secret.isEmpty()).toList()) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }
}
