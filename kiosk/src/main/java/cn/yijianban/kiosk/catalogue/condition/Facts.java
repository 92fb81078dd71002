package cn.yijianban.kiosk.catalogue.condition;

import java.util.Set;

/**
 * What conditions may ask for beside the answers of the questions.
 *
 * <ul>
 *   <li>{@code age}: full years of the applicant, from the card
 *   <li>{@code party.count}: how many people identify themselves
 *   <li>{@code item.<code>}: {@code 'yes'} when the item of that code is chosen, else {@code 'no'}
 * </ul>
 */
public final class Facts {
  public static final String AGE = "age";
  public static final String PARTY_COUNT = "party.count";
  public static final String YES = "yes";
  public static final String NO = "no";

  /** Those that the caller of the plan may know. */
  public static final Set<String> KNOWN = Set.of(AGE, PARTY_COUNT);

  private static final String ITEM = "item.";

  private Facts() {}

  /** Name of the fact whether that item is chosen. */
  public static String item(String code) {
    return ITEM + code;
  }
}
