package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.get;
import static io.meshwork.catalog.ccompat.Registry.post;
import static io.meshwork.catalog.ccompat.Registry.referring;
import static io.meshwork.catalog.ccompat.Registry.register;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static io.meshwork.catalog.ccompat.Registry.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.meshwork.catalog.CatalogTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Confluent's clients in Python and JavaScript send Protocol Buffers as descriptors in base64. */
@CatalogTest
class SerializedFormatTest {

  private static final String MONEY =
      "syntax = \"proto3\"; package shop; message Money { int64 amount = 1; }";
  private static final String ORDER =
      """
      syntax = "proto3"; package shop; import "shop/money.proto";
      message Order { Money total = 1; }
      """;

  @Test
  void aDescriptorIsRegisteredAsTheFileThatItTellsOf() throws Exception {
    String money = subject("shop/money.proto").replace("/", "%2F");
    int id = registered(money, typed("PROTOBUF", MONEY));
    String descriptor =
        get("/schemas/ids/" + id + "?format=serialized").statusCode(200).extract().path("schema");

    FileDescriptorProto file =
        FileDescriptorProto.parseFrom(Base64.getDecoder().decode(descriptor));
    assertThat(file.getMessageType(0).getName()).isEqualTo("Money");
    String other = subject("money");
    assertThat(registered(other, typed("PROTOBUF", descriptor))).isEqualTo(id);
    post("/subjects/" + other, typed("PROTOBUF", descriptor))
        .statusCode(200)
        .body("id", equalTo(id));
    get("/subjects/" + other + "/versions/1").body("schema", startsWith("syntax = \"proto3\";"));
    get("/subjects/" + other + "/versions/latest?format=serialized")
        .body("schema", equalTo(descriptor));
  }

  @Test
  void aDescriptorImportsWhatItRefersTo() {
    String money = subject("money.proto");
    registered(money, typed("PROTOBUF", MONEY));
    int id =
        registered(subject("order"), referring("PROTOBUF", ORDER, "shop/money.proto", money, 1));
    String descriptor =
        get("/schemas/ids/" + id + "?format=serialized").statusCode(200).extract().path("schema");

    assertThat(
            registered(
                subject("orders"), referring("PROTOBUF", descriptor, "shop/money.proto", money, 1)))
        .isPositive();
  }

  @Test
  void otherLanguagesHaveOneFormOnly() {
    int id = register(subject("plain"), "\"int\"");

    get("/schemas/ids/" + id + "?format=serialized").body("schema", equalTo("\"int\""));
    get("/schemas/ids/" + id + "/schema?format=serialized").body(equalTo("\"int\""));
  }

  @Test
  void base64OfSomethingElseIsRefused() {
    post("/subjects/" + subject("odd") + "/versions", typed("PROTOBUF", "bm90IGEgZmlsZQ=="))
        .statusCode(422)
        .body("message", containsString("FileDescriptorProto in base64"));
  }

  private static int registered(String subject, String request) {
    return post("/subjects/" + subject + "/versions", request).statusCode(200).extract().path("id");
  }
}
