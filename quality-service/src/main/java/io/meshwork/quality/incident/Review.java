package io.meshwork.quality.incident;

import io.meshwork.quality.notify.Party;
import io.meshwork.quality.notify.channel.Change;
import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.owner.OwnedProduct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an incident when it was looked at as a whole.
 *
 * @param radius of its root
 * @param isChanged whether anything that is told of it is another than before
 * @param isWorse whether it is more severe than before
 * @param spread products that are affected and were not before
 */
record Review(BlastRadius radius, boolean isChanged, boolean isWorse, List<OwnedProduct> spread) {

  /** What of it people are told; nothing if nothing. */
  @Nullable Change change() {
    return isWorse ? Change.ESCALATED : spread.isEmpty() ? null : Change.SPREAD;
  }

  /** Whom that concerns. */
  List<Party> parties() {
    return isWorse ? all() : affected(spread);
  }

  /** Everybody whom the incident concerns, the owner first. */
  List<Party> all() {
    var parties = new ArrayList<Party>();
    parties.add(
        new Party(
            Role.OWNER,
            radius.owner().team(),
            radius.owner().domain(),
            radius.owner().tags(),
            null));
    parties.addAll(affected(radius.affected()));
    return parties;
  }

  private static List<Party> affected(List<OwnedProduct> products) {
    return products.stream()
        .map(
            product ->
                new Party(
                    Role.AFFECTED,
                    product.team(),
                    product.domain(),
                    product.tags(),
                    product.product()))
        .toList();
  }
}
