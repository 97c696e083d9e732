package io.meshwork.catalog.tag;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what tags mean. */
@ApplicationScoped
@Transactional
public class TagService {

  /** What a tag may have where it is used, too. */
  private static final int MAX_NAME = 100;

  private static final String WORD = "[\\p{L}\\p{N}_:-]+";
  private static final Pattern NAME = Pattern.compile(WORD + "(\\." + WORD + ")*");

  private final Tags tags;
  private final List<Tagged> tagged;
  private final ChangeLog changes;
  private final Drafts drafts;

  TagService(Tags tags, @All List<Tagged> tagged, ChangeLog changes, Drafts drafts) {
    this.tags = tags;
    this.tagged = tagged;
    this.changes = changes;
    this.drafts = drafts;
  }

  public TagView get(String name) {
    return views(List.of(existing(name))).getFirst();
  }

  /** Which tags say how sensitive data is. */
  public Classifications classifications() {
    return new Classifications(tags.classifying());
  }

  /** A page of the definitions, by name. */
  public Page<TagView> list(PageRequest page) {
    Page<Tag> found = Page.of(tags.existing(page.after(), page.size() + 1), page, tag -> tag.name);
    return new Page<>(views(found.items()), found.nextPageToken());
  }

  /**
   * Defines the tag or replaces its definition whole. A draft that changes nothing makes no
   * revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<TagView> put(String name, TagDraft draft, @Nullable Long expected, String actor) {
    Failure.throwIfAny(faults(name, draft));
    Urn urn = Urn.tag(name);
    changes.lock(urn);
    Tag tag = tags.named(name).orElseGet(Tag::new);
    boolean isNew = !tag.exists();
    changes.checkRevision(urn, expected, tag.visibleRevision());
    if (!isNew && tag.draft().equals(draft)) {
      return new Written<>(false, TagView.of(tag, null));
    }
    tag.name = name;
    tag.declare(draft);
    tag.touch(changes.now());
    tags.persist(tag);
    TagView view = TagView.of(tag, null);
    changes.put(
        isNew, new ChangeLog.Origin(urn, tag.revision(), actor), view, TagProtos.toEvent(view));
    return new Written<>(isNew, view);
  }

  /** Takes the definition back; where the tag is used it stays, as a free word. */
  public void delete(String name, @Nullable Long expected, String actor) {
    Urn urn = Urn.tag(name);
    changes.lock(urn);
    Tag tag = existing(name);
    changes.checkRevision(urn, expected, tag.revision());
    tag.delete(changes.now());
    changes.deleted(new ChangeLog.Origin(urn, tag.revision(), actor));
  }

  private List<TagView> views(List<Tag> rows) {
    List<String> names = rows.stream().map(tag -> tag.name).toList();
    Map<String, TagUses> uses = usesOf(names);
    return rows.stream()
        .map(tag -> TagView.of(tag, uses.getOrDefault(tag.name, TagUses.NONE)))
        .toList();
  }

  private Map<String, TagUses> usesOf(Collection<String> names) {
    return names.isEmpty()
        ? Map.of()
        : tagged.stream()
            .flatMap(feature -> feature.usesOf(names).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, TagUses::plus));
  }

  private List<Violation> faults(String name, TagDraft draft) {
    var faults = new ArrayList<>(drafts.faults(draft));
    if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
      faults.add(
          new Violation(
              "name",
              "must be letters, digits, '_', '-' and ':', with dots between a tag and those below"
                  + " it, such as PII.email, and have at most %d characters".formatted(MAX_NAME)));
    }
    return faults;
  }

  private Tag existing(String name) {
    return tags.named(name)
        .filter(Tag::exists)
        .orElseThrow(() -> Failure.notFound(Urn.tag(name).toString()));
  }
}
