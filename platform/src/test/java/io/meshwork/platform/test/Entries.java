package io.meshwork.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.meshwork.platform.identity.Access;
import java.util.HashSet;
import java.util.Set;

/** The methods by which a request enters a service. */
final class Entries {

  static final DescribedPredicate<JavaMethod> ARE_ENTRIES =
      describe("are REST or gRPC methods", method -> isRest(method) || isGrpc(method));

  private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
  private static final String GRPC_SERVICE = "io.quarkus.grpc.GrpcService";
  private static final String BINDABLE = "io.grpc.BindableService";

  private Entries() {}

  /** Whether {@code method} asks for no decision and is not among those that need none. */
  static boolean isOpen(JavaMethod method, Set<String> known) {
    String name = method.getOwner().getSimpleName() + "." + method.getName();
    return !known.contains(name) && !asks(method, new HashSet<>());
  }

  private static boolean isRest(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.ABSTRACT)
        && method.isMetaAnnotatedWith(HTTP_METHOD);
  }

  /** A gRPC method of ours overrides one of the generated base class. */
  private static boolean isGrpc(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return owner.isAnnotatedWith(GRPC_SERVICE)
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && owner.getAllRawSuperclasses().stream()
            .filter(base -> base.isAssignableTo(BINDABLE))
            .flatMap(base -> base.getMethods().stream())
            .anyMatch(
                base ->
                    base.getName().equals(method.getName())
                        && base.getRawParameterTypes().equals(method.getRawParameterTypes()));
  }

  private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
    if (!seen.add(method)) {
      return false;
    }
    for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
      if (call.getTargetOwner().isEquivalentTo(Access.class) && call.getName().equals("require")) {
        return true;
      }
      if (call.getTargetOwner().equals(method.getOwner())
          && call.getTarget().resolveMember().filter(next -> asks(next, seen)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
