package cn.yijianban.kiosk.rating;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national list of what may be said with a level (测评指标). It must not be added to or cut
 * ("未经允许不得添加或删除评价指标"), so it is data.
 */
public final class RatingList {
  /** The first three of a level are the basic ones. */
  private static final int BASIC = 3;

  private final Map<Level, String> names = new EnumMap<>(Level.class);
  private final Map<Level, List<Tag>> tags = new EnumMap<>(Level.class);

  private RatingList(JsonNode data) {
    Set<String> codes = new HashSet<>();
    for (JsonNode entry : data.path("levels")) {
      Level level = Level.valueOf(entry.path("level").asString());
      names.put(level, entry.path("name").asString());
      List<Tag> list = new ArrayList<>();
      for (JsonNode tag : entry.path("tags")) {
        list.add(
            new Tag(
                tag.path("code").asString(), tag.path("text").asString(), list.size() >= BASIC));
      }
      if (!list.stream().allMatch(tag -> codes.add(tag.code()))) {
        throw new IllegalArgumentException("a tag code appears twice");
      }
      tags.put(level, List.copyOf(list));
    }
    if (tags.size() != Level.values().length) {
      throw new IllegalArgumentException("the list lacks a level");
    }
  }

  /**
   * Something that can be said with a level.
   *
   * @param code of the national list, such as 412
   * @param expanded shown only when more is asked for (expandNorm)
   */
  public record Tag(String code, String text, boolean expanded) {}

  /** The second version, in force. */
  public static RatingList national() {
    try (InputStream in =
        Objects.requireNonNull(RatingList.class.getResourceAsStream("tags.json"))) {
      return new RatingList(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("our own list cannot be read", e);
    }
  }

  /** Such as 非常满意. */
  public String name(Level level) {
    return Objects.requireNonNull(names.get(level));
  }

  /** All of a level, in the order of the list. */
  public List<Tag> tags(Level level) {
    return Objects.requireNonNull(tags.get(level));
  }

  /** Those shown at once. */
  public List<Tag> basic(Level level) {
    return tags(level).stream().filter(tag -> !tag.expanded()).toList();
  }

  /** Those shown when more is asked for. */
  public List<Tag> expanded(Level level) {
    return tags(level).stream().filter(Tag::expanded).toList();
  }

  /** A tag by its code; retired codes are not found. */
  public Optional<Tag> tag(String code) {
    return Stream.of(Level.values())
        .flatMap(level -> tags(level).stream())
        .filter(tag -> tag.code().equals(code))
        .findFirst();
  }

  /** Whether these codes may be sent with this level. */
  public boolean allowed(Level level, List<String> codes) {
    return tags(level).stream().map(Tag::code).toList().containsAll(codes);
  }
}
