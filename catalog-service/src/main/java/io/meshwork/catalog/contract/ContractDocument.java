package io.meshwork.catalog.contract;

/**
 * A contract as somebody wrote it.
 *
 * @param bytes at most 2 MiB, UTF-8
 * @param isJson whether it is said to be JSON; YAML otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere but byte by byte.
public record ContractDocument(byte[] bytes, boolean isJson) {

  public static final String YAML = "application/yaml";
  public static final String JSON = "application/json";

  /** The media type that it goes out with. */
  public String mediaType() {
    return isJson ? JSON : YAML;
  }
}
