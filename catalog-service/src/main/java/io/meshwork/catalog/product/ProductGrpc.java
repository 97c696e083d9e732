package io.meshwork.catalog.product;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.DeleteProductRequest;
import io.meshwork.contracts.catalog.v1.DeleteProductResponse;
import io.meshwork.contracts.catalog.v1.GetProductRequest;
import io.meshwork.contracts.catalog.v1.ListProductsRequest;
import io.meshwork.contracts.catalog.v1.ListProductsResponse;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductsGrpc.ProductsImplBase;
import io.meshwork.contracts.catalog.v1.PutProductRequest;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

@GrpcService
@Blocking
class ProductGrpc extends ProductsImplBase {

  private final Access access;
  private final ProductService products;

  ProductGrpc(Access access, ProductService products) {
    this.access = access;
    this.products = products;
  }

  @Override
  public void getProduct(GetProductRequest request, StreamObserver<Product> answer) {
    Urn urn = Urn.parse(Urn.Kind.PRODUCT, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(ProductProtos.toProto(products.get(urn)));
    answer.onCompleted();
  }

  @Override
  public void listProducts(
      ListProductsRequest request, StreamObserver<ListProductsResponse> answer) {
    access.require(Action.READ, "products");
    String domain = request.getDomain().isEmpty() ? null : request.getDomain();
    Page<ProductView> page =
        products.list(domain, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListProductsResponse.newBuilder();
    page.items().forEach(product -> response.addProducts(ProductProtos.toProto(product)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putProduct(PutProductRequest request, StreamObserver<Product> answer) {
    Product product = request.getProduct();
    Urn urn = Urn.product(product.getDomain(), product.getName());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        ProductProtos.toProto(
            products.put(urn, toDraft(product), expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteProduct(
      DeleteProductRequest request, StreamObserver<DeleteProductResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.PRODUCT, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    products.delete(urn, expected, caller.subject());
    answer.onNext(DeleteProductResponse.getDefaultInstance());
    answer.onCompleted();
  }

  private static ProductDraft toDraft(Product product) {
    return new ProductDraft(
        product.getTitle(),
        product.getPurpose(),
        product.getDescription(),
        product.getOwner(),
        toDraft(product.getLifecycle()),
        product.getVersion().isEmpty() ? null : product.getVersion(),
        product.getTagsList(),
        product.getOutputPortsList().stream()
            .map(
                port ->
                    new OutputPort(port.getName(), port.getDescription(), port.getDatasetsList()))
            .toList());
  }

  private static @Nullable Lifecycle toDraft(io.meshwork.contracts.catalog.v1.Lifecycle proto) {
    return switch (proto) {
      case LIFECYCLE_UNSPECIFIED, UNRECOGNIZED -> null;
      case LIFECYCLE_PROPOSED -> Lifecycle.PROPOSED;
      case LIFECYCLE_DRAFT -> Lifecycle.DRAFT;
      case LIFECYCLE_ACTIVE -> Lifecycle.ACTIVE;
      case LIFECYCLE_DEPRECATED -> Lifecycle.DEPRECATED;
      case LIFECYCLE_RETIRED -> Lifecycle.RETIRED;
    };
  }
}
