package io.meshwork.quality.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.quality.notify.channel.Message;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Messages as they are kept. */
final class Messages {

  private Messages() {}

  /** From the column {@code message} of a row. */
  static Message read(ObjectMapper json, ResultSet row) throws SQLException {
    try {
      return json.readValue(row.getString("message"), Message.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A message is kept that cannot be read", impossible);
    }
  }
}
