package cn.yijianban.kiosk.paper;

import java.util.List;

/** A piece of a paper before it is decided whether it becomes a page or a screen. */
sealed interface Block {
  record Title(String text) implements Block {}

  record Heading(String text) implements Block {}

  record Text(String text) implements Block {}

  /** One row of a table; rows follow each other without a gap. */
  record Row(List<Sheet.Cell> cells) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
