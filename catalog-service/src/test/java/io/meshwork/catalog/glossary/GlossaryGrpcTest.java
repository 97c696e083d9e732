package io.meshwork.catalog.glossary;

import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.DeleteTermRequest;
import io.meshwork.contracts.catalog.v1.GetTermRequest;
import io.meshwork.contracts.catalog.v1.GlossariesGrpc;
import io.meshwork.contracts.catalog.v1.Glossary;
import io.meshwork.contracts.catalog.v1.ListTermsRequest;
import io.meshwork.contracts.catalog.v1.PutGlossaryRequest;
import io.meshwork.contracts.catalog.v1.PutTagRequest;
import io.meshwork.contracts.catalog.v1.PutTermRequest;
import io.meshwork.contracts.catalog.v1.Tag;
import io.meshwork.contracts.catalog.v1.TagsGrpc;
import io.meshwork.contracts.catalog.v1.Term;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class GlossaryGrpcTest {

  private ManagedChannel channel;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void glossariesAndTermsAreWrittenAndReadAsByRest() {
    put("/teams/caller", "{\"title\": \"Caller\"}");
    var glossaries =
        GlossariesGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
    var glossary = Glossary.newBuilder().setName("called").setTitle("Called").setOwner("caller");
    glossaries.putGlossary(PutGlossaryRequest.newBuilder().setGlossary(glossary).build());
    var term = Term.newBuilder().setGlossary("called").setName("word").setTitle("Word");

    Term written =
        glossaries.putTerm(
            PutTermRequest.newBuilder().setTerm(term).setExpectedRevision(0).build());

    assertThat(written.getUrn()).isEqualTo("term:called/word");
    var get = GetTermRequest.newBuilder().setUrn("term:called/word").build();
    assertThat(glossaries.getTerm(get)).isEqualTo(written);
    var list = ListTermsRequest.newBuilder().setGlossary("called").build();
    assertThat(glossaries.listTerms(list).getTermsList()).containsExactly(written);
    var delete =
        DeleteTermRequest.newBuilder().setUrn("term:called/word").setExpectedRevision(7).build();
    assertThatThrownBy(() -> glossaries.deleteTerm(delete))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("ABORTED");
  }

  @Test
  void tagsAreDefinedAsByRest() {
    var tags =
        TagsGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
    var tag = Tag.newBuilder().setName("Called.tag").setDescription("Called");

    Tag written = tags.putTag(PutTagRequest.newBuilder().setTag(tag).build());

    assertThat(written.getUrn()).isEqualTo("tag:Called.tag");
    assertThat(written.getRevision()).isEqualTo(1);
  }
}
