package io.meshwork.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for the structure of every service. A service's own test names its root package:
 *
 * <pre>
 *   class ArchitectureTest extends ArchitectureRules {
 *     ArchitectureTest() {
 *       super("io.meshwork.catalog");
 *     }
 *   }
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

  private static final int MAX_LINES = 300;
  private static final Path SOURCES = Path.of("src/main/java");

  private static final DescribedPredicate<JavaClass> REPOSITORY =
      assignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase").as("repositories");
  private static final DescribedPredicate<JavaClass> ENTITY =
      describe("entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
  private static final DescribedPredicate<JavaClass> SERVICE =
      simpleNameEndingWith("Service").as("services");
  private static final DescribedPredicate<JavaClass> ENTRY =
      simpleNameEndingWith("Resource")
          .or(simpleNameEndingWith("Grpc"))
          .or(simpleNameEndingWith("Listener"))
          .as("resources, gRPC adapters and listeners");
  private static final DescribedPredicate<JavaMethodCall> READS_THE_TIME =
      describe(
          "reads the time behind one's back",
          call -> isNow(call) || isCurrentTime(call) || isOtherClock(call));

  private final String root;
  private final Set<String> open;
  private final JavaClasses classes;

  /**
   * The rules for the classes under {@code root}.
   *
   * @param open entries that need no decision, such as {@code SessionResource.get}
   */
  protected ArchitectureRules(String root, String... open) {
    this.root = root;
    this.open = Set.of(open);
    this.classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
  }

  @Test
  void arrowsBetweenPackagesPointOneWay() {
    check(slices().matching(root + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void entitiesAndRepositoriesStayInTheirPackage() {
    check(
        classes()
            .that(ENTITY.or(REPOSITORY))
            .should(
                new NoneSuch<>(
                    "be used outside their package",
                    type -> usesOutside(type).map(Dependency::getDescription))));
  }

  @Test
  void servicesDoNotKnowWhoEnters() {
    check(noClasses().that(SERVICE).should().dependOnClassesThat(ENTRY.and(isOurs())));
  }

  @Test
  void repositoriesAndEntitiesKnowNobodyAbove() {
    check(
        noClasses()
            .that(REPOSITORY.or(ENTITY))
            .should()
            .dependOnClassesThat(SERVICE.or(ENTRY).and(isOurs())));
  }

  @Test
  void whoEntersDoesNotPassByTheService() {
    check(
        classes()
            .that(ENTRY)
            .should(
                new NoneSuch<>(
                    "use a repository or an entity where there is a service",
                    type -> usesPastService(type).map(Dependency::getDescription))));
  }

  @Test
  void everyEntryAsksTheDecisionPoint() {
    check(
        methods()
            .that(Entries.ARE_ENTRIES)
            .should(
                new NoneSuch<>(
                    "be open to anybody without being listed as such",
                    method ->
                        Entries.isOpen(method, open)
                            ? Stream.of(method.getDescription())
                            : Stream.of())));
  }

  @Test
  void theTimeIsReadFromTheClock() {
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .callMethodWhere(READS_THE_TIME));
  }

  @Test
  void logsAreWrittenByTheOneLogger() {
    check(noClasses().should(USE_JAVA_UTIL_LOGGING));
    check(noClasses().should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void whatAClassNeedsItIsGivenByItsConstructor() {
    for (String injection :
        List.of(
            "jakarta.inject.Inject",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "io.quarkus.grpc.GrpcClient")) {
      check(noFields().should().beAnnotatedWith(injection));
    }
  }

  @Test
  void namesSayWhatAThingIs() {
    for (String vague : List.of("Util", "Utils", "Helper", "Manager", "Common")) {
      check(noClasses().should().haveSimpleNameEndingWith(vague));
    }
  }

  @Test
  void noFileIsLongerThanOneReadsAtOnce() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MAX_LINES)
              .map(file -> file + " has " + lines(file) + " lines")
              .toList();
      assertThat(tooLong).as("Files of more than %d lines", MAX_LINES).isEmpty();
    }
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }

  private DescribedPredicate<JavaClass> isOurs() {
    return resideInAPackage(root + "..");
  }

  private static Stream<Dependency> usesOutside(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .filter(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
  }

  private static Stream<Dependency> usesPastService(JavaClass type) {
    return type.getPackage().getClasses().stream().noneMatch(SERVICE)
        ? Stream.of()
        : type.getDirectDependenciesFromSelf().stream()
            .filter(use -> REPOSITORY.or(ENTITY).test(use.getTargetClass()));
  }

  private static boolean isNow(JavaMethodCall call) {
    return call.getName().equals("now")
        && call.getTargetOwner().getPackageName().startsWith("java.time")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
  }

  private static boolean isCurrentTime(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(System.class)
        && call.getName().equals("currentTimeMillis");
  }

  private static boolean isOtherClock(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system");
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
