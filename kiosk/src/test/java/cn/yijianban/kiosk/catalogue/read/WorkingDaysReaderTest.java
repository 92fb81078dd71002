package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import org.junit.jupiter.api.Test;

/** What a calendar of working days may not say. */
class WorkingDaysReaderTest {
  @Test
  void aBrokenCalendarSaysWhatIsWrong() {
    assertThatThrownBy(
            () ->
                WorkingDaysReader.parse(
                    "days.json",
                    """
                    {"years": [{"year": 2026, "source": "s", "published": true,
                      "holidays": [{"name": "h", "from": "2026-10-07", "to": "2026-10-01"},
                                   {"name": "h", "from": "2025-10-07", "to": "soon"}],
                      "madeUp": ["2026-10-12"]}]}
                    """))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("days.json /years/0/holidays/0/to: a holiday ends after it began")
        .hasMessageContaining("/years/0/holidays/1/from: 2025-10-07 is not in 2026")
        .hasMessageContaining("'soon' is not a day")
        .hasMessageContaining("2026-10-12 is a weekday");
  }
}
