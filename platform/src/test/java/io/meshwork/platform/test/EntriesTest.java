package io.meshwork.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private final JavaClass doors = new ClassFileImporter().importClass(Doors.class);

  @Test
  void onlyAMethodThatAsksIsClosed() {
    assertThat(doors.getMethods().stream().filter(Entries.ARE_ENTRIES))
        .extracting(method -> method.getName() + " " + Entries.isOpen(method, Set.of()))
        .containsExactlyInAnyOrder("direct false", "indirect false", "lazy false", "open true");
  }

  @Test
  void whatIsListedMayBeOpen() {
    assertThat(Entries.isOpen(doors.getMethod("open"), Set.of("Doors.open"))).isFalse();
  }

  /** Ways into a service. */
  static final class Doors {

    private final Access access;

    Doors(Access access) {
      this.access = access;
    }

    @GET
    public String direct() {
      return access.require(Action.READ, "doors").name();
    }

    @POST
    public String indirect() {
      return around();
    }

    @PUT
    public Supplier<String> lazy() {
      return () -> access.require(Action.READ, "doors").name();
    }

    @GET
    public String open() {
      return "come in";
    }

    private String around() {
      return direct();
    }
  }
}
