package io.meshwork.quality.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Posts JSON to one target.
 *
 * @param token a bearer token that the target asks for
 */
record Posting(Outbound outbound, ObjectMapper json, Target target, Optional<String> token) {

  byte[] write(Object content) {
    return json.valueToTree(content).toString().getBytes(UTF_8);
  }

  void post(byte[] body, Map<String, String> headers) {
    var all = new LinkedHashMap<String, String>(headers);
    all.put("content-type", "application/json");
    all.put("user-agent", "meshwork");
    token.ifPresent(bearer -> all.put("authorization", "Bearer " + bearer));
    outbound.post(target, all, body);
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "Posting[" + target.host() + "]";
  }
}
