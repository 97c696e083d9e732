package io.meshwork.catalog.product;

import com.google.protobuf.MessageLite;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Through which a product that was changed, by whomever, becomes a new revision and is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProductRevisions {

  private final Products products;
  private final VersionContents contents;
  private final ChangeLog changes;

  ProductRevisions(Products products, VersionContents contents, ChangeLog changes) {
    this.products = products;
    this.contents = contents;
    this.changes = changes;
  }

  /** The caller has locked the product. */
  ProductView make(Product product, String actor) {
    boolean isNew = !product.exists();
    ProductView view = touch(product);
    changes.put(isNew, origin(product, actor), view, ProductProtos.toEvent(view));
    return view;
  }

  ProductView make(Product product, String actor, String why) {
    ProductView view = touch(product);
    changes.put(false, origin(product, actor), view, why, ProductProtos.toEvent(view));
    return view;
  }

  /** Records something else that became true of the product, and tells it. */
  void tell(Product product, String word, String why, Function<ProductView, MessageLite> event) {
    ProductView view = touch(product);
    changes.tell(origin(product, ChangeLog.SERVICE_ACTOR), view, word, why, event.apply(view));
  }

  /** Gives the product another URN, which no product has, and leaves a grave at the old one. */
  void move(Product product, Urn to, String actor) {
    Product grave = product.grave(changes.now());
    products.row(to).ifPresent(former -> product.goOnAfter(products.clear(former)));
    Urn from = product.toUrn();
    product.isAt(to);
    ProductView view = touch(product);
    products.persistAndFlush(grave);
    changes.deleted(new ChangeLog.Origin(from, grave.revision(), actor), "Moved to " + to);
    changes.put(
        true, origin(product, actor), view, "Moved from " + from, ProductProtos.toEvent(view));
  }

  private ProductView touch(Product product) {
    product.touch(changes.now());
    products.persistAndFlush(product);
    ProductView view = ProductView.of(product);
    if (product.lifecycle.isPublished()) {
      contents.keep(product, view);
    }
    return view;
  }

  private static ChangeLog.Origin origin(Product product, String actor) {
    return new ChangeLog.Origin(product.toUrn(), product.revision(), actor);
  }
}
