package cn.yijianban.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.input.Divisions.Division;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  private static List<String> names(List<Division> divisions) {
    return divisions.stream().map(Division::name).toList();
  }

  @Test
  void the_country_is_walked_down_to_the_village() {
    assertThat(Divisions.children("")).hasSize(34);
    assertThat(names(Divisions.children("36"))).hasSize(11).contains("赣州市");
    assertThat(names(Divisions.children("3607"))).contains("宁都县", "章贡区");
    assertThat(names(Divisions.children("360730"))).hasSize(25).startsWith("梅江镇");
    assertThat(names(Divisions.children("360730100"))).contains("城北社区居委会");
    assertThat(Divisions.children("360730100001")).isEmpty();
  }

  @Test
  void levels_that_are_no_places_are_left_out() {
    assertThat(names(Divisions.children("11"))).contains("东城区").doesNotContain("市辖区");
    assertThat(names(Divisions.children("42"))).contains("仙桃市", "武汉市");
    assertThat(names(Divisions.children("4419"))).contains("东城街道");
    assertThat(Divisions.children("81")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "360730100000,江西省赣州市宁都县梅江镇",
    "360730,江西省赣州市宁都县",
    "110101000000,北京市东城区",
    "360730100001,江西省赣州市宁都县梅江镇中山南路社区居委会",
  })
  void a_code_has_one_full_name(String code, String name) {
    assertThat(Divisions.fullName(code)).isEqualTo(name);
    assertThat(code).startsWith(Divisions.path(code).getLast().code());
  }

  @ParameterizedTest
  @CsvSource({"mjz,梅江镇", "meij,梅江镇", "ndx,宁都县", "江镇,梅江镇", "bjs,北京市", "hpz,黄陂镇", "dhq,东湖区"})
  void places_are_found_by_pinyin_the_nearest_first(String query, String name) {
    assertThat(names(Divisions.search(query, "360730", 18)).stream().limit(3)).contains(name);
  }

  @Test
  void nonsense_finds_nothing_and_few_are_few() {
    assertThat(Divisions.search("vvvv", "360730", 18)).isEmpty();
    assertThat(Divisions.search(" ", "360730", 18)).isEmpty();
    assertThat(Divisions.search("x", "360730", 5)).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "江西省赣州市宁都县梅江镇样例路一号,360730100,样例路一号",
    "江西省宁都县梅江镇样例路一号,360730100,样例路一号",
    "样例小区三栋,,样例小区三栋",
    "北京市东城区样例街,110101,样例街",
  })
  void the_region_of_an_address_is_told_from_the_rest(String address, String code, String rest) {
    var written = Divisions.begins(address);
    assertThat(written.map(Divisions.Written::code).orElse(null)).isEqualTo(code);
    assertThat(written.map(Divisions.Written::rest).orElse(address)).isEqualTo(rest);
  }
}
