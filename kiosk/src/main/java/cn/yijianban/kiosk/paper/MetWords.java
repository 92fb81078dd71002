package cn.yijianban.kiosk.paper;

import cn.yijianban.kiosk.material.Met;

/** How a material was met, in words for paper. */
final class MetWords {
  private MetWords() {}

  static String of(Words words, Met met) {
    return switch (met) {
      case Met.ByScan(var pages) -> words.count("met.scan", pages.size());
      case Met.ByLicence _ -> words.of("met.licence");
      case Met.ByCard _ -> words.of("met.card");
      case Met.ByVerification _ -> words.of("met.verification");
      case Met.ByResult _ -> words.of("met.result");
      case Met.ByTemplate _ -> words.of("met.template");
      case Met.Later(var due) -> words.of("met.later", words.when("pattern.day", due));
      case Met.Fetching _, Met.Missing _ -> words.of("met.missing");
    };
  }
}
