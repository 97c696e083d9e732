package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.UnrunnableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metadata files of an Iceberg table, each of which is a version of it. Which one is current,
 * {@code version-hint.text} says, or else the highest number.
 *
 * @param folder that holds them
 */
record IcebergVersions(Root root, Path folder) {

  private static final String HINT = "version-hint.text";

  private static final Pattern FILE =
      Pattern.compile("(.*?)(?:\\.gz)?\\.metadata\\.json(?:\\.gz)?");

  /** {@code v3} of tables without a catalog, {@code 00003-…} of those with one. */
  private static final Pattern NUMBERED = Pattern.compile("(v?)(\\d{1,18})(?:-.*)?");

  /**
   * A metadata file.
   *
   * @param name without its ends
   * @param hasCatalog whether a catalog says which version is current
   * @param number -1 if its name has none
   */
  private record Version(String file, String name, boolean hasCatalog, long number) {

    static Stream<Version> of(String file) {
      Matcher named = FILE.matcher(file);
      if (!named.matches()) {
        return Stream.empty();
      }
      Matcher numbered = NUMBERED.matcher(named.group(1));
      return Stream.of(
          numbered.matches()
              ? new Version(
                  file,
                  named.group(1),
                  numbered.group(1).isEmpty(),
                  Long.parseLong(numbered.group(2)))
              : new Version(file, named.group(1), true, -1));
    }
  }

  boolean exist() throws IOException {
    return Files.isDirectory(folder) && !versions().isEmpty();
  }

  Path current() throws IOException, UnrunnableException {
    List<Version> versions = versions();
    Path hint = folder.resolve(HINT);
    Predicate<Version> isCurrent =
        Files.exists(hint)
            ? hinted(versions, Files.readString(root.real(hint)).strip())
            : highest(versions);
    List<String> current = versions.stream().filter(isCurrent).map(Version::file).toList();
    if (current.size() > 1) {
      throw new UnrunnableException(
          "'%s' and '%s' are as new as each other: write the name of the current one into"
                  .formatted(current.get(0), current.get(1))
              + " metadata/%s.".formatted(HINT));
    }
    if (current.isEmpty()) {
      throw new UnrunnableException(
          "Which metadata file is current is not known: write the name of one that is there into"
              + " metadata/%s.".formatted(HINT));
    }
    return root.real(folder.resolve(current.getFirst()));
  }

  /**
   * A number stands for a file of a table without a catalog. Such a file is a commit by being
   * there, and the hint is written after it: what follows without a gap is newer.
   */
  private static Predicate<Version> hinted(List<Version> versions, String hint) {
    if (!hint.matches("\\d{1,18}")) {
      return version -> version.file().equals(hint) || version.name().equals(hint);
    }
    Set<Long> numbers =
        versions.stream()
            .filter(version -> !version.hasCatalog())
            .map(Version::number)
            .collect(Collectors.toSet());
    long number = Long.parseLong(hint);
    while (numbers.contains(number + 1)) {
      number++;
    }
    long current = number;
    return version -> !version.hasCatalog() && version.number() == current;
  }

  private static Predicate<Version> highest(List<Version> versions) {
    long highest = versions.stream().mapToLong(Version::number).max().orElse(-1);
    return version -> version.number() == highest && highest >= 0;
  }

  private List<Version> versions() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> Version.of(file.getFileName().toString()))
          .sorted(Comparator.comparing(Version::file))
          .toList();
    }
  }
}
