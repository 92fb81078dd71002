package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.catalogue.Bundle;
import java.util.Optional;

/** Where a visit stands; one screen each. */
public sealed interface Step {

  /** 您想办哪一件事？ Nobody is here yet, or somebody looks around. */
  record Home() implements Step {}

  /** 是这一件吗？ */
  record Find(String query, Optional<Bundle.Theme> theme) implements Step {}

  /** 部门专区. */
  record Guests() implements Step {}

  /**
   * 政务公开.
   *
   * @param department whose notices are shown; empty for all
   */
  record Notices(String department) implements Step {}

  /**
   * One notice.
   *
   * @param back where it was opened: the list, or the guide that it concerns
   */
  record OneNotice(String code, Step back) implements Step {}

  /** 办这件事要什么. */
  record Guide() implements Step {}

  /** 这件事归哪里办？ Only where it is taken for other regions, too (通办). */
  record Place() implements Step {}

  /** One question. */
  record Ask(String question) implements Step {}

  /** 您要办哪几项？ */
  record Items() implements Step {}

  /** 请把身份证放在读卡区. */
  record Identify(String party) implements Step {}

  /** 我们要用这些信息. */
  record Consent() implements Step {}

  /** One section of the form. */
  record Form(String section) implements Step {}

  /** N 份材料. */
  record Materials() implements Step {}

  /** Pages of one material on the scanner. */
  record Capture(String material) implements Step {}

  /** 请核对. */
  record Review() implements Step {}

  /** 请签名. */
  record Sign() implements Step {}

  /**
   * Being packed and made durable.
   *
   * @param packed whether the papers are made and all is put together; it is being kept then
   */
  record Sending(boolean packed) implements Step {}

  /** 已收到您的申请. */
  record Done() implements Step {}

  /** 这次办得怎么样？ */
  record Rating() implements Step {}

  /** 请取走. */
  record Leave() implements Step {}

  /** Something went wrong; the step to return to is kept. */
  record Trouble(TroubleCode code, Step back) implements Step {}

  /** Besides applying. */
  record AtErrand(Errand.Place place) implements Step {}

  /** Name of the screen, for {@code data-screen} and {@code docs/screens.md}. */
  default String screen() {
    return switch (this) {
      case Home _ -> "home";
      case Find _ -> "find";
      case Guests _ -> "guests";
      case Notices _ -> "notices";
      case OneNotice _ -> "notice";
      case Guide _ -> "guide";
      case Place _ -> "place";
      case Ask _ -> "question";
      case Items _ -> "items";
      case Identify _ -> "identify";
      case Consent _ -> "consent";
      case Form _ -> "form";
      case Materials _ -> "materials";
      case Capture _ -> "capture";
      case Review _ -> "review";
      case Sign _ -> "sign";
      case Sending _ -> "sending";
      case Done _ -> "done";
      case Rating _ -> "rating";
      case Leave _ -> "leave";
      case Trouble _ -> "trouble";
      case AtErrand(var place) -> place.screen();
    };
  }
}
