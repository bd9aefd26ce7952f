package dev.imagegallery.models.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownMembersTest {

  @Test
  void get_byPath_findsTheValue() {
    UnknownMembers unknown = UnknownMembers.of(Map.of("properties", Map.of("x", 1, "y", "z")));

    assertThat(unknown.get("properties", "x")).isEqualTo(1);
    assertThat(unknown.get("properties", "none")).isNull();
    assertThat(unknown.get("properties", "y", "deeper")).isNull();
    assertThat(unknown.isEmpty()).isFalse();
  }

  @Test
  void of_nothing_isNone() {
    assertThat(UnknownMembers.of(Map.of())).isSameAs(UnknownMembers.NONE);
    assertThat(UnknownMembers.NONE.isEmpty()).isTrue();
  }

  @Test
  void members_areCopiedDeeply() {
    List<Object> list = new ArrayList<>(Arrays.asList("a", null));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    UnknownMembers unknown = UnknownMembers.of(map);

    list.clear();
    map.clear();

    assertThat(unknown.get("list")).isEqualTo(Arrays.asList("a", null));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ((List<?>) unknown.get("list")).clear());
  }

  @Test
  void print_tellsNamesAndNoValues() {
    assertThat(UnknownMembers.of(Map.of("password", "hush"))).hasToString("[password]");
  }
}
