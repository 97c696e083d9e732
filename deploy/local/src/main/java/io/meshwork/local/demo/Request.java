package io.meshwork.local.demo;

import org.jspecify.annotations.Nullable;

/**
 * Something to ask of the gateway.
 *
 * @param about which entry of the demo it is for, for people
 * @param path with all encoded that must be
 * @param body sent as JSON; null for none
 */
record Request(String about, String method, String path, @Nullable Object body) {

  static Request put(String about, String path, Object body) {
    return new Request(about, "PUT", path, body);
  }

  static Request post(String about, String path, Object body) {
    return new Request(about, "POST", path, body);
  }
}
