package io.meshwork.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A headless Chromium: an installed one, or the one that came from npm. Its driver came from npm
 * too.
 */
final class Browser implements AutoCloseable {

  private static final Path MODULE = RunningMesh.CHECKOUT.resolve("deploy/e2e");
  private static final Path NPM = MODULE.resolve("browser");
  private static final Path UNPACKED = MODULE.resolve("target/browser");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private record Program(Path path, Map<String, String> environment) {}

  private Browser(Playwright playwright, Program program) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.path())
                    .setEnv(program.environment())
                    // Root may not use Chromium's sandbox, and the pages are our own.
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  static Browser start() {
    try {
      Program program =
          installed().map(path -> new Program(path, System.getenv())).orElseGet(Browser::fromNpm);
      System.setProperty("playwright.cli.dir", driver().toString());
      var environment = Map.of("PLAYWRIGHT_NODEJS_PATH", find("node").orElseThrow().toString());
      return new Browser(
          Playwright.create(new Playwright.CreateOptions().setEnv(environment)), program);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  com.microsoft.playwright.Browser chromium() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return NAMES.stream().map(Browser::find).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> find(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The Java client looks for its driver in a folder of this form. */
  private static Path driver() throws IOException {
    Path folder = Files.createDirectories(MODULE.resolve("target/driver"));
    Path link = folder.resolve("package");
    if (Files.notExists(link)) {
      Files.createSymbolicLink(link, NPM.resolve("node_modules/playwright-core"));
    }
    return folder;
  }

  private static Program fromNpm() {
    try {
      var unpack = new ProcessBuilder("node", NPM.resolve("unpack.mjs").toString());
      unpack.environment().put("TMPDIR", Files.createDirectories(UNPACKED).toString());
      unpack.redirectError(ProcessBuilder.Redirect.INHERIT);
      JsonNode told = new ObjectMapper().readTree(unpack.start().getInputStream());
      var environment = new HashMap<>(System.getenv());
      told.path("environment")
          .properties()
          .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
      nameFonts(UNPACKED.resolve("fonts"));
      return new Program(Path.of(told.path("program").asText()), environment);
    } catch (IOException failed) {
      throw new UncheckedIOException("The browser could not be unpacked", failed);
    }
  }

  /**
   * As it is unpacked it looks for fonts elsewhere; without any, the first glyph that a page's own
   * fonts lack ends it.
   */
  private static void nameFonts(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
        """
            .formatted(folder, folder.resolveSibling("fonts-cache")));
  }
}
