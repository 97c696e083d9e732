package io.meshwork.catalog.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.catalog.contract.diff.Change;
import io.meshwork.catalog.contract.diff.Difference;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.QualityRule;
import io.meshwork.catalog.odcs.SchemaObject;
import io.meshwork.catalog.odcs.Server;
import io.meshwork.catalog.odcs.Sla;
import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractChange;
import io.meshwork.contracts.catalog.v1.ContractColumn;
import io.meshwork.contracts.catalog.v1.ContractDifference;
import io.meshwork.contracts.catalog.v1.ContractMember;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractRole;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractServer;
import io.meshwork.contracts.catalog.v1.ContractSla;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.contracts.catalog.v1.ContractVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Contracts as the contracts between services have them. */
final class ContractProtos {

  private ContractProtos() {}

  static ContractUpdated toEvent(ContractView view, DataContract says) {
    return ContractUpdated.newBuilder().setContract(toProto(view, says)).build();
  }

  static Contract toProto(ContractSummary contract) {
    return Contract.newBuilder()
        .setUrn(contract.urn())
        .setId(contract.id())
        .setVersion(contract.version())
        .setInForce(contract.version())
        .setLifecycle(contract.lifecycle().word())
        .setDomain(contract.domain())
        .addAllProducts(contract.products())
        .setRevision(contract.revision())
        .setUpdatedAt(time(contract.updatedAt()))
        .build();
  }

  static Contract toProto(ContractView view, DataContract says) {
    return Contract.newBuilder()
        .setUrn(view.urn())
        .setId(view.id())
        .setVersion(view.version())
        .setStatus(view.status())
        .setLifecycle(view.lifecycle().word())
        .setApiVersion(view.apiVersion())
        .setName(view.name())
        .setDescription(view.description())
        .setDomain(view.domain())
        .setDataProduct(view.dataProduct())
        .addAllTags(view.tags())
        .addAllSchema(says.schema().stream().map(object -> schema(says, object)).toList())
        .addAllServers(
            says.servers().stream()
                .map(
                    server ->
                        ContractServer.newBuilder()
                            .setServer(server.server())
                            .setType(server.type())
                            .setEnvironment(server.environment())
                            .build())
                .toList())
        .addAllSlaProperties(says.slaProperties().stream().map(ContractProtos::sla).toList())
        .addAllTeam(says.team().stream().map(ContractProtos::member).toList())
        .addAllRoles(
            says.roles().stream()
                .map(
                    role ->
                        ContractRole.newBuilder()
                            .setRole(role.role())
                            .setAccess(role.access())
                            .build())
                .toList())
        .setInForce(view.inForce())
        .addAllVersions(view.versions().stream().map(ContractProtos::version).toList())
        .addAllProducts(view.products())
        .setRevision(view.revision())
        .setUpdatedAt(time(view.updatedAt()))
        .build();
  }

  static ContractDifference toProto(Difference difference) {
    return ContractDifference.newBuilder()
        .setFrom(difference.from())
        .setTo(difference.to())
        .setVerdict(difference.verdict().word())
        .setAsks(difference.asks().word())
        .setRaised(difference.raised().word())
        .addAllChanges(difference.changes().stream().map(ContractProtos::change).toList())
        .build();
  }

  private static ContractChange change(Change change) {
    return ContractChange.newBuilder()
        .setPath(change.path())
        .setKind(change.kind().word())
        .setChange(change.change().word())
        .setBefore(json(change.before()))
        .setAfter(json(change.after()))
        .setReason(change.reason())
        .build();
  }

  private static ContractVersion version(VersionView version) {
    return ContractVersion.newBuilder()
        .setVersion(version.version())
        .setStatus(version.status())
        .setLifecycle(version.lifecycle().word())
        .setPublishedAt(time(version.publishedAt()))
        .build();
  }

  private static ContractSchema schema(DataContract contract, SchemaObject object) {
    var datasets = new LinkedHashMap<String, String>();
    for (Server server : contract.servers()) {
      server
          .dataset(object)
          .ifPresent(dataset -> datasets.put(server.server(), dataset.toString()));
    }
    return ContractSchema.newBuilder()
        .setName(object.name())
        .setPhysicalName(object.physicalName())
        .setPhysicalType(object.physicalType())
        .setDescription(object.description())
        .addAllDatasets(datasets.values().stream().distinct().toList())
        .putAllDatasetsByServer(datasets)
        .addAllColumns(object.columns().stream().map(ContractProtos::column).toList())
        .addAllQuality(object.rules().stream().map(ContractProtos::rule).toList())
        .build();
  }

  private static ContractColumn column(SchemaObject.Column column) {
    return ContractColumn.newBuilder()
        .setName(column.path())
        .setType(column.type())
        .setDescription(column.description())
        .setRequired(column.required())
        .setUnique(column.unique())
        .setPrimaryKeyPosition(column.primaryKeyPosition())
        .setClassification(column.classification())
        .addAllTags(column.tags())
        .setCriticalDataElement(column.criticalDataElement())
        .build();
  }

  private static ContractQualityRule rule(QualityRule rule) {
    return ContractQualityRule.newBuilder()
        .setKey(rule.key())
        .setId(rule.id())
        .setColumn(rule.column())
        .setName(rule.name())
        .setType(rule.type())
        .setMetric(rule.metric())
        .setDimension(rule.dimension())
        .setSeverity(rule.severity())
        .setDescription(rule.description())
        .setExpectation(rule.expectation())
        .setEngine(rule.engine())
        .setImplementation(rule.implementation())
        .setSchedule(rule.schedule())
        .putAllMust(rule.must())
        .setUnit(rule.unit())
        .setArguments(rule.arguments())
        .setFilter(rule.filter())
        .build();
  }

  private static ContractSla sla(Sla sla) {
    return ContractSla.newBuilder()
        .setProperty(sla.property())
        .setValue(sla.value())
        .setValueExt(sla.valueExt())
        .setUnit(sla.unit())
        .setElement(sla.element())
        .setDriver(sla.driver())
        .setDescription(sla.description())
        .setSchedule(sla.schedule())
        .build();
  }

  private static ContractMember member(DataContract.Member member) {
    return ContractMember.newBuilder()
        .setUsername(member.username())
        .setName(member.name())
        .setRole(member.role())
        .setDateIn(member.dateIn())
        .setDateOut(member.dateOut())
        .build();
  }

  private static Timestamp time(Instant time) {
    return Timestamps.fromMillis(time.toEpochMilli());
  }

  private static String json(@Nullable JsonNode value) {
    return value == null ? "" : value.toString();
  }
}
