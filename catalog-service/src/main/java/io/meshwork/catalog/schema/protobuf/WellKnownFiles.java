package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import com.google.type.CalendarPeriodProto;
import com.google.type.ColorProto;
import com.google.type.DateProto;
import com.google.type.DateTimeProto;
import com.google.type.DayOfWeekProto;
import com.google.type.DecimalProto;
import com.google.type.ExprProto;
import com.google.type.FractionProto;
import com.google.type.IntervalProto;
import com.google.type.LatLngProto;
import com.google.type.LocalizedTextProto;
import com.google.type.MoneyProto;
import com.google.type.MonthProto;
import com.google.type.PhoneNumberProto;
import com.google.type.PostalAddressProto;
import com.google.type.QuaternionProto;
import com.google.type.TimeOfDayProto;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that every program of the language has, so that nobody registers them. */
final class WellKnownFiles {

  static final Map<String, FileDescriptor> BY_PATH =
      Stream.of(
              AnyProto.getDescriptor(),
              ApiProto.getDescriptor(),
              DescriptorProtos.getDescriptor(),
              DurationProto.getDescriptor(),
              EmptyProto.getDescriptor(),
              FieldMaskProto.getDescriptor(),
              SourceContextProto.getDescriptor(),
              StructProto.getDescriptor(),
              TimestampProto.getDescriptor(),
              TypeProto.getDescriptor(),
              WrappersProto.getDescriptor(),
              CalendarPeriodProto.getDescriptor(),
              ColorProto.getDescriptor(),
              DateProto.getDescriptor(),
              DateTimeProto.getDescriptor(),
              DayOfWeekProto.getDescriptor(),
              DecimalProto.getDescriptor(),
              ExprProto.getDescriptor(),
              FractionProto.getDescriptor(),
              IntervalProto.getDescriptor(),
              LatLngProto.getDescriptor(),
              LocalizedTextProto.getDescriptor(),
              MoneyProto.getDescriptor(),
              MonthProto.getDescriptor(),
              PhoneNumberProto.getDescriptor(),
              PostalAddressProto.getDescriptor(),
              QuaternionProto.getDescriptor(),
              TimeOfDayProto.getDescriptor(),
              ConfluentFiles.meta(),
              ConfluentFiles.decimal())
          .collect(Collectors.toUnmodifiableMap(FileDescriptor::getName, Function.identity()));

  private WellKnownFiles() {}
}
