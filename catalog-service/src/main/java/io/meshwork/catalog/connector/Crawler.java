package io.meshwork.catalog.connector;

import java.io.IOException;
import java.sql.SQLException;

/** Looks at one kind of platform. */
interface Crawler {

  ConnectorType type();

  /** Where a connector looks, without any credentials. */
  String target(ConnectorConfig.Connector connector);

  /** Finds everything there is; whatever goes wrong ends it. */
  void crawl(ConnectorConfig.Connector connector, Sink sink)
      throws IOException, SQLException, InterruptedException;
}
