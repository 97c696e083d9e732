package io.meshwork.local.demo;

import java.util.List;

/** A team, as the catalog's API takes it, and its name. */
record Team(
    String name,
    String title,
    String description,
    String contact,
    String onCall,
    List<Member> members) {

  /** A person of the team. */
  record Member(String person, String role) {}
}
