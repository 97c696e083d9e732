package io.meshwork.catalog.connector;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a run failed, in words for whoever set the connector up, without any credentials. */
final class RunError {

  private static final int MAX = 2000;
  private static final String HIDDEN = "***";

  /** Keys of a client's settings that hold what nobody is to see. */
  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|credential|jaas|header", Pattern.CASE_INSENSITIVE);

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
    Stream<Optional<String>> known =
        Stream.of(
            connector.password(),
            connector.user(),
            connector.token(),
            connector.registry().flatMap(ConnectorConfig.Registry::password),
            connector.registry().flatMap(ConnectorConfig.Registry::user));
    Stream<String> others =
        connector.properties().entrySet().stream()
            .filter(property -> SECRET.matcher(property.getKey()).find())
            .map(Map.Entry::getValue);
    List<String> secrets =
        Stream.concat(known.flatMap(Optional::stream), others)
            .filter(secret -> !secret.isEmpty())
            .toList();
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }
}
