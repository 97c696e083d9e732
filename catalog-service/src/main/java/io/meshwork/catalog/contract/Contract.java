package io.meshwork.catalog.contract;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contract: which of its versions is in force. */
@Entity
class Contract extends Tracked {

  /** As its documents have it. */
  String contractId;

  /** The one in force; what follows is taken from it. */
  String version = "";

  @Enumerated(EnumType.STRING)
  Lifecycle lifecycle = Lifecycle.DRAFT;

  String domain = "";

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> datasets = List.of();

  static Contract named(Urn urn) {
    var contract = new Contract();
    contract.contractId = urn.first();
    return contract;
  }

  Urn toUrn() {
    return Urn.contract(contractId);
  }

  /**
   * The version that counts when nobody says which: the highest that is active; while none is, the
   * highest deprecated, then the highest draft, proposed or at last retired one.
   */
  static ContractVersion inForce(Collection<ContractVersion> versions) {
    return versions.stream()
        .max(
            Comparator.comparing((ContractVersion one) -> rank(one.lifecycle))
                .thenComparing(one -> one.version, VersionOrder.INSTANCE))
        .orElseThrow();
  }

  private static int rank(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case RETIRED -> 0;
      case PROPOSED -> 1;
      case DRAFT -> 2;
      case DEPRECATED -> 3;
      case ACTIVE -> 4;
    };
  }
}
