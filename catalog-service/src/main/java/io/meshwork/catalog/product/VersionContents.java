package io.meshwork.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.Session;

/** Products as they were in each version that was published, for as long as it was the current. */
@ApplicationScoped
class VersionContents {

  private static final String KEEP =
      """
      INSERT INTO product_version (product_id, version, content)
      VALUES (:product, :version, CAST(:content AS jsonb))
      ON CONFLICT (product_id, version) DO UPDATE SET content = excluded.content
      """;

  private static final String READ =
      """
      SELECT CAST(content AS text) FROM product_version
      WHERE product_id = :product AND version = :version
      """;

  private static final String TELL =
      """
      UPDATE product_version SET told_days = :days
      WHERE product_id = :product AND version = :version
        AND (told_days IS NULL OR told_days > :days)
      """;

  private final EntityManager entities;
  private final ObjectMapper json;

  VersionContents(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  void keep(Product product, ProductView view) {
    try {
      entities
          .unwrap(Session.class)
          .createNativeMutationQuery(KEEP)
          .setParameter("product", product.id())
          .setParameter("version", view.version())
          .setParameter("content", json.writeValueAsString(view))
          .executeUpdate();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A view cannot be written as JSON", impossible);
    }
  }

  /** Remembers that the end of a version was told so many days before; false if it was already. */
  boolean tell(Product product, PublishedVersion version, int days) {
    return entities
            .unwrap(Session.class)
            .createNativeMutationQuery(TELL)
            .setParameter("product", product.id())
            .setParameter("version", version.version())
            .setParameter("days", days)
            .executeUpdate()
        == 1;
  }

  Optional<ProductView> read(Product product, String version) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(READ, String.class)
        .setParameter("product", product.id())
        .setParameter("version", version)
        .uniqueResultOptional()
        .map(this::parse);
  }

  private ProductView parse(String content) {
    try {
      return json.readerFor(ProductView.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A published version cannot be read", impossible);
    }
  }
}
