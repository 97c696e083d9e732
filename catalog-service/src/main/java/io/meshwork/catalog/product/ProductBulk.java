package io.meshwork.catalog.product;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Products as lines of a bulk load. */
@ApplicationScoped
class ProductBulk implements BulkTarget<ProductDraft> {

  private final ProductService products;

  ProductBulk(ProductService products) {
    this.products = products;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.PRODUCT;
  }

  @Override
  public List<String> key() {
    return List.of("domain", "name");
  }

  @Override
  public Class<ProductDraft> draftType() {
    return ProductDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, ProductDraft draft, String actor) {
    return products.put(urn, draft, null, actor);
  }
}
