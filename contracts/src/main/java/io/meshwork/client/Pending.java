package io.meshwork.client;

import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import java.util.concurrent.CompletableFuture;

/** An event that is not answered yet. Whom it concerns is told once, whoever tells first. */
record Pending(EmitRequest request, CompletableFuture<Ack> answer) {

  void answer(EmitResponse response) {
    if (response.getOutcome() == EmitResponse.Outcome.INVALID) {
      fail(new EventRefusedException(response.getViolationsList()));
    } else {
      answer.complete(new Ack(response.getOutcome() == EmitResponse.Outcome.ACCEPTED));
    }
  }

  void fail(RuntimeException why) {
    answer.completeExceptionally(why);
  }
}
