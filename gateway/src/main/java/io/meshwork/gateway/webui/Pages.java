package io.meshwork.gateway.webui;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Gives a browser that asks for a page, whatever its address, the one page there is; which view it
 * shows is then decided in the browser. Whoever asks for anything else than HTML is none of ours.
 */
@ApplicationScoped
class Pages {

  private static final List<String> NOT_PAGES = List.of("/api/", "/apis/", "/assets/");

  /** Before the framework's resources, which would answer that there is no such thing. */
  private static final int ORDER = 5_000;

  void register(@Observes Router router) {
    router.get().order(ORDER).handler(Pages::showTheOnePage);
  }

  private static void showTheOnePage(RoutingContext context) {
    if (isPage(context)) {
      context.reroute("/");
    } else {
      context.next();
    }
  }

  private static boolean isPage(RoutingContext context) {
    String path = context.normalizedPath();
    String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains("text/html")
        && !path.equals("/")
        && NOT_PAGES.stream().noneMatch(path::startsWith);
  }
}
