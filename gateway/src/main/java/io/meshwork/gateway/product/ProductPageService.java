package io.meshwork.gateway.product;

import io.meshwork.contracts.catalog.v1.BatchGetDatasetsRequest;
import io.meshwork.contracts.catalog.v1.BatchGetDatasetsResponse;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.DatasetsGrpc;
import io.meshwork.contracts.catalog.v1.GetProductRequest;
import io.meshwork.contracts.catalog.v1.GetTeamRequest;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductsGrpc;
import io.meshwork.contracts.catalog.v1.Team;
import io.meshwork.contracts.catalog.v1.TeamsGrpc;
import io.meshwork.contracts.lineage.v1.GetSceneRequest;
import io.meshwork.contracts.lineage.v1.LineageGrpc;
import io.meshwork.contracts.lineage.v1.Node;
import io.meshwork.contracts.lineage.v1.Scene;
import io.meshwork.contracts.quality.v1.Assessment;
import io.meshwork.contracts.quality.v1.BatchGetAssessmentsRequest;
import io.meshwork.contracts.quality.v1.BatchGetAssessmentsResponse;
import io.meshwork.contracts.quality.v1.CheckResult;
import io.meshwork.contracts.quality.v1.ListChecksRequest;
import io.meshwork.contracts.quality.v1.ListChecksResponse;
import io.meshwork.contracts.quality.v1.QualityGrpc;
import io.meshwork.gateway.search.SearchHit;
import io.meshwork.gateway.search.SearchService;
import io.meshwork.gateway.service.Answer;
import io.meshwork.gateway.service.Services;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Composes the page of a product. The services are asked side by side; one that does not answer is
 * missing from the page and named there.
 */
@ApplicationScoped
class ProductPageService {

  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final int LINEAGE_DEPTH = 2;
  private static final int MAX_DATASETS = 100;

  private final Services services;
  private final SearchService search;

  ProductPageService(Services services, SearchService search) {
    this.services = services;
    this.search = search;
  }

  /**
   * The page of a product.
   *
   * @throws Failure NOT_FOUND if there is no such product, UNAVAILABLE if nobody can tell
   */
  ProductPage page(Urn urn, Caller caller) {
    Set<String> degraded = new TreeSet<>();
    Answer<Product> productCall = product(urn, caller);
    Answer<Scene> sceneCall = scene(urn, caller);

    Optional<Product> product = productCall.orWithout(degraded::add);
    if (product.isEmpty() && degraded.isEmpty()) {
      throw Failure.notFound(urn.toString());
    }
    List<String> urns = product.map(ProductPageService::datasets).orElse(List.of());
    Answer<BatchGetDatasetsResponse> datasetsCall = datasets(urns, caller);
    Answer<ListChecksResponse> checksCall = checks(urns, caller);
    Answer<BatchGetAssessmentsResponse> assessmentsCall = assessments(urn, urns, caller);
    Optional<Answer<Team>> ownerCall = product.map(of -> owner(of.getOwner(), caller));

    Optional<Scene> scene = sceneCall.orWithout(degraded::add);
    Map<String, SearchHit> known = known(urn, scene);
    Map<String, Assessment> assessments =
        assessmentsCall
            .orWithout(degraded::add)
            .map(answer -> answer.getAssessmentsList().stream())
            .map(list -> list.collect(Collectors.toMap(Assessment::getUrn, Function.identity())))
            .orElse(Map.of());
    Map<String, List<CheckResult>> checks =
        checksCall
            .orWithout(degraded::add)
            .map(answer -> answer.getChecksList().stream())
            .map(list -> list.collect(Collectors.groupingBy(CheckResult::getDataset)))
            .orElse(Map.of());
    List<Dataset> datasets =
        datasetsCall
            .orWithout(degraded::add)
            .map(BatchGetDatasetsResponse::getDatasetsList)
            .orElse(List.of());
    Optional<Team> owner = ownerCall.flatMap(call -> call.orWithout(degraded::add));
    return new ProductPage(
        product
            .map(ProductProtos::declared)
            .or(() -> Optional.ofNullable(known.get(urn.toString())).map(ProductProtos::remembered))
            .orElseThrow(ProductPageService::nobodyKnows),
        owner.map(PageProtos::owner).orElse(null),
        Optional.ofNullable(assessments.get(urn.toString())).map(PageProtos::quality).orElse(null),
        datasets.stream()
            .map(
                dataset ->
                    PageProtos.dataset(
                        dataset,
                        assessments.get(dataset.getUrn()),
                        checks.getOrDefault(dataset.getUrn(), List.of())))
            .toList(),
        scene.map(of -> PageProtos.lineage(of, known)).orElse(null),
        List.copyOf(degraded));
  }

  /** Neither the catalog nor the index can tell whether there is such a product. */
  private static Failure nobodyKnows() {
    return new Failure(ErrorCode.UNAVAILABLE, "The catalog service does not answer; try again.");
  }

  private Answer<Product> product(Urn urn, Caller caller) {
    var request = GetProductRequest.newBuilder().setUrn(urn.toString()).build();
    return Answer.of(
        Services.CATALOG,
        services
            .call(Services.CATALOG, caller, DEADLINE, ProductsGrpc::newFutureStub)
            .getProduct(request));
  }

  private Answer<Team> owner(String name, Caller caller) {
    var request = GetTeamRequest.newBuilder().setUrn(Urn.team(name).toString()).build();
    return Answer.of(
        Services.CATALOG,
        services
            .call(Services.CATALOG, caller, DEADLINE, TeamsGrpc::newFutureStub)
            .getTeam(request));
  }

  private Answer<BatchGetDatasetsResponse> datasets(List<String> urns, Caller caller) {
    var request = BatchGetDatasetsRequest.newBuilder().addAllUrns(urns).build();
    return Answer.of(
        Services.CATALOG,
        services
            .call(Services.CATALOG, caller, DEADLINE, DatasetsGrpc::newFutureStub)
            .batchGetDatasets(request));
  }

  private Answer<Scene> scene(Urn urn, Caller caller) {
    var request =
        GetSceneRequest.newBuilder().setRoot(urn.toString()).setDepth(LINEAGE_DEPTH).build();
    return Answer.of(
        Services.LINEAGE,
        services
            .call(Services.LINEAGE, caller, DEADLINE, LineageGrpc::newFutureStub)
            .getScene(request));
  }

  private Answer<ListChecksResponse> checks(List<String> urns, Caller caller) {
    var request = ListChecksRequest.newBuilder().addAllDatasets(urns).build();
    return Answer.of(
        Services.QUALITY,
        services
            .call(Services.QUALITY, caller, DEADLINE, QualityGrpc::newFutureStub)
            .listChecks(request));
  }

  private Answer<BatchGetAssessmentsResponse> assessments(
      Urn product, List<String> datasets, Caller caller) {
    var request =
        BatchGetAssessmentsRequest.newBuilder()
            .addUrns(product.toString())
            .addAllUrns(datasets)
            .build();
    return Answer.of(
        Services.QUALITY,
        services
            .call(Services.QUALITY, caller, DEADLINE, QualityGrpc::newFutureStub)
            .batchGetAssessments(request));
  }

  /** What the index knows of the products around, for their titles; nothing if it is down. */
  private Map<String, SearchHit> known(Urn urn, Optional<Scene> scene) {
    Set<String> urns = new TreeSet<>(Set.of(urn.toString()));
    scene.ifPresent(of -> of.getNodesList().stream().map(Node::getUrn).forEach(urns::add));
    try {
      return search.get(urns);
    } catch (Failure searchIsDown) {
      return Map.of();
    }
  }

  private static List<String> datasets(Product product) {
    return product.getOutputPortsList().stream()
        .flatMap(port -> port.getDatasetsList().stream())
        .distinct()
        .limit(MAX_DATASETS)
        .toList();
  }
}
