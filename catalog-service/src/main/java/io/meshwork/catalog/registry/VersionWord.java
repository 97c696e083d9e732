package io.meshwork.catalog.registry;

/** How an address names a version: a number from 1, {@code latest}, or -1 for the same. */
final class VersionWord {

  private VersionWord() {}

  static boolean isLatest(String word) {
    return word.equals("latest") || word.equals("-1");
  }

  /**
   * The number that an address names.
   *
   * @throws RegistryFailure INVALID_VERSION
   */
  static int number(String word) {
    if (word.matches("[0-9]{1,9}") && Integer.parseInt(word) > 0) {
      return Integer.parseInt(word);
    }
    throw new RegistryFailure(
        RegistryFault.INVALID_VERSION,
        "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"."
            .formatted(word.length() > 50 ? word.substring(0, 50) + "…" : word));
  }
}
