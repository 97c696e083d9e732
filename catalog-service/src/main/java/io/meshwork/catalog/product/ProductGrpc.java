package io.meshwork.catalog.product;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.DeleteProductRequest;
import io.meshwork.contracts.catalog.v1.DeleteProductResponse;
import io.meshwork.contracts.catalog.v1.DeprecateProductVersionRequest;
import io.meshwork.contracts.catalog.v1.GetProductRequest;
import io.meshwork.contracts.catalog.v1.GetProductVersionRequest;
import io.meshwork.contracts.catalog.v1.ListConsumersRequest;
import io.meshwork.contracts.catalog.v1.ListConsumersResponse;
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

@GrpcService
@Blocking
class ProductGrpc extends ProductsImplBase {

  private final Access access;
  private final ProductService products;
  private final VersionService versions;

  ProductGrpc(Access access, ProductService products, VersionService versions) {
    this.access = access;
    this.products = products;
    this.versions = versions;
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
            products.put(urn, ProductDrafts.of(product), expected, caller.subject()).view()));
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

  @Override
  public void getProductVersion(GetProductVersionRequest request, StreamObserver<Product> answer) {
    Urn urn = Urn.parse(Urn.Kind.PRODUCT, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(ProductProtos.toProto(versions.get(urn, request.getVersion())));
    answer.onCompleted();
  }

  @Override
  public void deprecateProductVersion(
      DeprecateProductVersionRequest request, StreamObserver<Product> answer) {
    Urn urn = Urn.parse(Urn.Kind.PRODUCT, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    var deprecation =
        new Deprecation(request.getSuccessor(), ProductDrafts.date("sunset", request.getSunset()));
    answer.onNext(
        ProductProtos.toProto(
            versions.deprecate(
                urn, request.getVersion(), deprecation, expected, caller.subject())));
    answer.onCompleted();
  }

  @Override
  public void listConsumers(
      ListConsumersRequest request, StreamObserver<ListConsumersResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.PRODUCT, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(
        ListConsumersResponse.newBuilder()
            .addAllConsumers(products.consumers(urn).stream().map(ProductProtos::toProto).toList())
            .build());
    answer.onCompleted();
  }
}
