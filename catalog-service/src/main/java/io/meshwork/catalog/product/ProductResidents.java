package io.meshwork.catalog.product;

import io.meshwork.catalog.contract.ContractService;
import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.domain.Residents;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Products go where their domain goes, and to whom it goes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProductResidents implements Residents {

  private final Products products;
  private final ProductRevisions revisions;
  private final DatasetService datasets;
  private final ContractService contracts;
  private final List<OfferWatcher> watchers;

  ProductResidents(
      Products products,
      ProductRevisions revisions,
      DatasetService datasets,
      ContractService contracts,
      @All List<OfferWatcher> watchers) {
    this.products = products;
    this.revisions = revisions;
    this.datasets = datasets;
    this.contracts = contracts;
    this.watchers = watchers;
  }

  @Override
  public void moved(String from, String to, String actor) {
    List<Product> movers = products.living(from);
    Map<String, String> places = new HashMap<>();
    var offered = new HashSet<Urn>();
    var under = new HashSet<Urn>();
    for (Product product : movers) {
      String before = product.urn;
      String domain = to + product.domain.substring(from.length());
      product.datasets().forEach(offered::add);
      product.contracts().forEach(under::add);
      revisions.move(product, Urn.product(domain, product.name), actor);
      places.put(before, product.urn);
    }
    for (Product reader : products.naming(places.keySet())) {
      reader.rename(places);
      revisions.make(reader, actor, "What it names has moved with domain:%s".formatted(to));
    }
    datasets.offersChanged(offered, actor);
    watchers.forEach(watcher -> watcher.offersChanged(offered, actor));
    contracts.usesChanged(under, actor);
  }

  @Override
  public void transferred(String path, String from, String to, String actor) {
    for (Product product : products.living(path)) {
      if (product.owner.equals(from)) {
        product.owner = to;
        revisions.make(product, actor, "Given to team:%s with domain:%s".formatted(to, path));
      }
    }
  }
}
