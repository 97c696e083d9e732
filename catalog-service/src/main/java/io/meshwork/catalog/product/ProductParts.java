package io.meshwork.catalog.product;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of products. */
@ApplicationScoped
@Transactional
class ProductParts implements PartSource {

  private final Products products;

  ProductParts(Products products) {
    this.products = products;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.PRODUCT;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return products.list("urn in ?1", urns.stream().map(Urn::toString).toList()).stream()
        .map(ProductParts::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    return products.find("urn > ?1 order by urn", after).page(0, size).stream()
        .map(product -> product.urn)
        .toList();
  }

  private static SearchPart part(Product product) {
    return SearchPart.newBuilder()
        .setUrn(product.urn)
        .setRevision(product.revision())
        .setLive(product.exists())
        .setName(product.name)
        .setTitle(product.title)
        .setDescription((product.purpose + "\n\n" + product.description).strip())
        .setDomain(product.domain)
        .setOwner(product.owner)
        .addAllTags(product.tags)
        .setLifecycle(product.lifecycle.word())
        .setUpdatedAt(Timestamps.fromMillis(product.updatedAt().toEpochMilli()))
        .build();
  }
}
