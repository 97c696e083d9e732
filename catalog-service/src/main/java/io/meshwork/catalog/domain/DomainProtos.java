package io.meshwork.catalog.domain;

import com.google.protobuf.util.Timestamps;
import io.meshwork.catalog.person.PersonProtos;
import io.meshwork.contracts.catalog.v1.Domain;
import io.meshwork.contracts.catalog.v1.DomainUpdated;

/** Domains as the contracts have them. */
final class DomainProtos {

  private DomainProtos() {}

  static DomainUpdated toEvent(DomainView domain) {
    return DomainUpdated.newBuilder().setDomain(toProto(domain)).build();
  }

  static Domain toProto(DomainView domain) {
    return Domain.newBuilder()
        .setUrn(domain.urn())
        .setPath(domain.path())
        .setTitle(domain.title())
        .setDescription(domain.description())
        .setOwner(domain.owner())
        .addAllMembers(PersonProtos.toProto(domain.members()))
        .setRevision(domain.revision())
        .setUpdatedAt(Timestamps.fromMillis(domain.updatedAt().toEpochMilli()))
        .build();
  }
}
