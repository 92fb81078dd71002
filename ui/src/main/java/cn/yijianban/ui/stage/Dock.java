package cn.yijianban.ui.stage;

import java.util.List;

/** What a person does to the devices in front of a SIMULATED terminal: a hand for the mouse. */
public interface Dock {

  /** Labels of the cards that can be put on the reader. */
  List<String> cards();

  void placeCard(String label);

  void liftCard();

  /** Titles of the sheets that can be put into the feeder. */
  List<String> sheets();

  void feed(String title);

  void clearFeeder();

  /** Presses a key of the evaluator, 5 to 1. */
  void press(int grade);

  void receiptPaper(boolean there);

  void a4Paper(boolean there);

  void tearOffReceipt();

  void platform(boolean up);

  /** Makes the next page go wrong: jam. */
  void jamScanner();

  /** What is where, line by line. */
  List<String> state();
}
