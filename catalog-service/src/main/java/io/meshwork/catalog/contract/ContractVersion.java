package io.meshwork.catalog.contract;

import io.meshwork.catalog.odcs.DataContract;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a contract, with its document byte for byte. */
@Entity
class ContractVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String contractId;
  String version;

  @Enumerated(EnumType.STRING)
  Lifecycle lifecycle;

  String status;
  byte[] document;
  boolean isJson;

  /** What the document says, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  Instant publishedAt;

  /** Who published it as it is. */
  String actor;

  boolean isSameAs(ContractDocument other) {
    return isJson == other.isJson() && Arrays.equals(document, other.bytes());
  }

  void publish(DataContract contract, ContractDocument came, Instant now, String actor) {
    contractId = contract.id();
    version = contract.version();
    status = contract.status();
    lifecycle = Lifecycle.of(status);
    document = came.bytes();
    isJson = came.isJson();
    content = contract.document().toString();
    publishedAt = now;
    this.actor = actor;
  }
}
