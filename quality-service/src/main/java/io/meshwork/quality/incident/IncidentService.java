package io.meshwork.quality.incident;

import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells of incidents. */
@ApplicationScoped
@Transactional
class IncidentService {

  private final Incidents incidents;
  private final IncidentDatasets datasets;
  private final IncidentProducts products;
  private final IncidentEntries entries;

  IncidentService(
      Incidents incidents,
      IncidentDatasets datasets,
      IncidentProducts products,
      IncidentEntries entries) {
    this.incidents = incidents;
    this.datasets = datasets;
    this.products = products;
    this.entries = entries;
  }

  /** Those wanted, the latest to be opened first. */
  Page<IncidentView> list(IncidentFilter filter, PageRequest page) {
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return Page.of(
            incidents.before(before, filter, page.size() + 1),
            page,
            incident -> incident.position.toString())
        .map(IncidentView::of);
  }

  IncidentView get(UUID id) {
    return IncidentView.of(incidents.require(id));
  }

  /** What happened, in order; to what was merged into it too. */
  Page<IncidentEntryView> timeline(UUID id, PageRequest page) {
    incidents.require(id);
    return Page.of(
            entries.after(id, after(page), page.size() + 1), page, entry -> entry.id.toString())
        .map(IncidentEntryView::of);
  }

  /** What fails in it, or failed, in the order in which it did. */
  Page<IncidentDatasetView> datasets(UUID id, PageRequest page) {
    incidents.require(id);
    return Page.of(
            datasets.after(id, after(page), page.size() + 1), page, member -> member.id.toString())
        .map(IncidentDatasetView::of);
  }

  /** The products that it concerns, by URN. */
  Page<IncidentProductView> products(UUID id, PageRequest page) {
    incidents.require(id);
    return Page.of(
            products.after(id, page.after(), page.size() + 1), page, product -> product.product)
        .map(IncidentProductView::of);
  }

  private static long after(PageRequest page) {
    return page.after().isEmpty() ? 0 : page.afterNumber();
  }
}
