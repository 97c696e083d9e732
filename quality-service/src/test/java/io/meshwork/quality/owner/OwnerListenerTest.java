package io.meshwork.quality.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Empty;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.DatasetUpdated;
import io.meshwork.contracts.catalog.v1.Domain;
import io.meshwork.contracts.catalog.v1.DomainUpdated;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QualityTest
class OwnerListenerTest {

  @Inject Owners owners;

  /** The catalog takes them as they are given. */
  @Test
  void aTagThatAProductHasTwiceIsOne() {
    Urn dataset = dataset("twice");
    tellProduct(
        1, product("twice").addAllTags(List.of("pii", "pii", "gold")).setOwner("team-twice"));

    await().until(() -> owners.offering(List.of(dataset)).size() == 1);
    await().until(() -> owners.of(dataset).team().equals("team-twice"));
    assertThat(owners.offering(List.of(dataset)).getFirst().tags())
        .containsExactlyInAnyOrder("pii", "gold");
    assertThat(owners.of(dataset).tags()).containsExactly("gold", "pii");
  }

  @Test
  void whatNoProductOffersBelongsToItsDomain() {
    Urn dataset = dataset("domain-only");
    assertThat(owners.of(dataset)).isEqualTo(Ownership.NOBODY);
    tellDataset(1, dataset, "owning");
    await().until(() -> owners.of(dataset).domain().equals("owning"));
    assertThat(owners.of(dataset).team()).isEmpty();

    tellDomain(1, "owning", "stewards");
    await().until(() -> owners.of(dataset).team().equals("stewards"));

    tellDomain(2, "owning", "new stewards");
    await().until(() -> owners.of(dataset).team().equals("new stewards"));
    tellDataset(2, dataset, "elsewhere");
    await().until(() -> owners.of(dataset).domain().equals("elsewhere"));
    assertThat(owners.of(dataset)).isEqualTo(new Ownership("elsewhere", "", Set.of()));
  }

  @Test
  void whatIsDeletedOwnsNothing() {
    Urn dataset = dataset("deleted");
    tellDataset(1, dataset, "deleting");
    tellDomain(1, "deleting", "stewards");
    tellProduct(1, product("deleted").setOwner("makers"));
    await().until(() -> owners.of(dataset).team().equals("makers"));

    tell("product.v1.deleted", Urn.product("owners", "deleted").toString(), 2, empty());
    await().until(() -> owners.of(dataset).team().equals("stewards"));
    tell("domain.v1.deleted", Urn.domain("deleting").toString(), 2, empty());
    await().until(() -> owners.of(dataset).equals(new Ownership("deleting", "", Set.of())));
    tell("dataset.v1.deleted", dataset.toString(), 2, empty());
    await().until(() -> owners.of(dataset).equals(Ownership.NOBODY));
  }

  @Test
  void ofSeveralProductsTheFirstOwnsWhatTheyOffer() {
    tellProduct(
        1, product("several-b").clearOutputPorts().setOwner("b").addTags("of-b"), "several");
    tellProduct(
        1, product("several-a").clearOutputPorts().setOwner("a").addTags("of-a"), "several");

    await()
        .untilAsserted(
            () ->
                assertThat(owners.of(dataset("several")))
                    .isEqualTo(new Ownership("owners", "a", Set.of("of-a", "of-b"))));
  }

  @Test
  void criticalityIsAPropertyOrElseATag() {
    assertThat(Criticality.of(product("x").build())).isEqualTo(Criticality.MEDIUM);
    assertThat(Criticality.of(product("x").addTags("Criticality.HIGH").build()))
        .isEqualTo(Criticality.HIGH);
    assertThat(
            Criticality.of(
                product("x")
                    .addAllTags(List.of("criticality.low", "criticality.critical", "criticality."))
                    .build()))
        .as("the gravest of several")
        .isEqualTo(Criticality.CRITICAL);
    assertThat(Criticality.of(product("x").addTags("criticality.awful").build()))
        .isEqualTo(Criticality.MEDIUM);
    assertThat(Criticality.of(withProperty(" Low ").addTags("criticality.high").build()))
        .as("the property is asked first")
        .isEqualTo(Criticality.LOW);
    assertThat(Criticality.of(withProperty("awful").addTags("criticality.high").build()))
        .isEqualTo(Criticality.HIGH);
  }

  private static Product.Builder withProperty(String criticality) {
    return product("x")
        .setCustomProperties(
            Struct.newBuilder()
                .putFields("criticality", Value.newBuilder().setStringValue(criticality).build()));
  }

  private static Urn dataset(String name) {
    return Urn.parse(Urn.Kind.DATASET, "dataset", "dataset:owners:" + name);
  }

  /** A product that offers the dataset of the same name. */
  private static Product.Builder product(String name) {
    return Product.newBuilder()
        .setUrn(Urn.product("owners", name).toString())
        .setDomain("owners")
        .setName(name)
        .addOutputPorts(port(name));
  }

  private static OutputPort port(String dataset) {
    return OutputPort.newBuilder().setName("out").addDatasets(dataset(dataset).toString()).build();
  }

  private static void tellProduct(long revision, Product.Builder product, String... datasets) {
    for (String dataset : datasets) {
      product.addOutputPorts(port(dataset));
    }
    tell(
        "product.v1.updated",
        product.getUrn(),
        revision,
        ProductUpdated.newBuilder().setProduct(product).build());
  }

  private static void tellDomain(long revision, String path, String team) {
    tell(
        "domain.v1.updated",
        Urn.domain(path).toString(),
        revision,
        DomainUpdated.newBuilder()
            .setDomain(Domain.newBuilder().setPath(path).setOwner(team))
            .build());
  }

  private static void tellDataset(long revision, Urn dataset, String domain) {
    tell(
        "dataset.v1.updated",
        dataset.toString(),
        revision,
        DatasetUpdated.newBuilder()
            .setDataset(Dataset.newBuilder().setUrn(dataset.toString()).setDomain(domain))
            .build());
  }

  private static void tell(String type, String subject, long revision, MessageLite value) {
    Broker.tell("catalog", "io.meshwork.catalog." + type, subject, revision, value);
  }

  private static MessageLite empty() {
    return Empty.getDefaultInstance();
  }
}
