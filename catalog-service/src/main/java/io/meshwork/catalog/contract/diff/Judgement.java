package io.meshwork.catalog.contract.diff;

/** What a change means, and why. */
record Judgement(Kind kind, String reason) {

  static Judgement breaking(String reason) {
    return new Judgement(Kind.BREAKING, reason);
  }

  static Judgement compatible(String reason) {
    return new Judgement(Kind.COMPATIBLE, reason);
  }

  static Judgement cosmetic(String reason) {
    return new Judgement(Kind.COSMETIC, reason);
  }
}
