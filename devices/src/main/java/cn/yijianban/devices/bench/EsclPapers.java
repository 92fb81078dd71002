package cn.yijianban.devices.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The documents a SIMULATED eSCL scanner gives. */
final class EsclPapers {
  /** What it can do, in dots an inch. */
  static final List<Integer> RESOLUTIONS = List.of(75, 100, 150, 200, 300, 600);

  private static final String NAMES =
      """
      xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
      xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm\"\
      """;

  private EsclPapers() {}

  /**
   * @param feeder whether it has one besides its glass
   */
  static String capabilities(boolean feeder) {
    String resolutions =
        RESOLUTIONS.stream()
            .map(
                dpi ->
                    "<scan:DiscreteResolution><scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution></scan:DiscreteResolution>"
                        .formatted(dpi, dpi))
            .collect(Collectors.joining());
    String caps =
        """
        <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
        <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
        <scan:SettingProfiles><scan:SettingProfile>
        <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode>\
        <scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
        <scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats>
        <scan:SupportedResolutions><scan:DiscreteResolutions>%s</scan:DiscreteResolutions></scan:SupportedResolutions>
        </scan:SettingProfile></scan:SettingProfiles>
        """
            .formatted(resolutions);
    String adf =
        "<scan:Adf><scan:AdfSimplexInputCaps>%s</scan:AdfSimplexInputCaps></scan:Adf>"
            .formatted(caps);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scan:ScannerCapabilities %s>
    <pwg:Version>2.6</pwg:Version><pwg:MakeAndModel>SIMULATED scanner</pwg:MakeAndModel>
    <scan:Platen><scan:PlatenInputCaps>%s</scan:PlatenInputCaps></scan:Platen>
    %s</scan:ScannerCapabilities>
    """
        .formatted(NAMES, caps, feeder ? adf : "");
  }

  /**
   * @param jobs state by address
   */
  static String status(String state, String adf, Map<String, String> jobs) {
    String infos =
        jobs.entrySet().stream()
            .map(
                job ->
                    "<scan:JobInfo><pwg:JobUri>%s</pwg:JobUri><pwg:JobState>%s</pwg:JobState></scan:JobInfo>"
                        .formatted(job.getKey(), job.getValue()))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scan:ScannerStatus %s>
    <pwg:Version>2.6</pwg:Version><pwg:State>%s</pwg:State>
    <scan:AdfState>%s</scan:AdfState><scan:Jobs>%s</scan:Jobs>
    </scan:ScannerStatus>
    """
        .formatted(NAMES, state, adf, infos);
  }
}
