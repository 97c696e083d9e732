package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field, group or oneof with its place, since the parser tells each sort in a list of its own.
 */
record Member(Location place, String text) {

  private static final Comparator<Member> BY_PLACE =
      Comparator.<Member>comparingInt(member -> member.place.getLine())
          .thenComparingInt(member -> member.place.getColumn());

  static Member of(GroupElement group) {
    return new Member(group.getLocation(), SourcePrinter.group(group));
  }

  static List<Member> fields(List<FieldElement> fields) {
    return fields.stream()
        .map(field -> new Member(field.getLocation(), SourcePrinter.field(field)))
        .toList();
  }

  static String inOrder(List<Member> members) {
    return members.stream().sorted(BY_PLACE).map(Member::text).collect(Collectors.joining());
  }
}
