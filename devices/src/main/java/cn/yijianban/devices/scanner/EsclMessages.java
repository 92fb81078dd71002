package cn.yijianban.devices.scanner;

import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML documents of eSCL (Mopria's driverless scanning), pure. Devices use prefixes of their
 * own, so elements are known by their local names. Lengths are in 1/300 inch.
 */
final class EsclMessages {
  /** A4 in 1/300 inch. */
  static final int A4_WIDTH = 2480;

  static final int A4_HEIGHT = 3508;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** What one input of the scanner can do. */
  record Input(int maxWidth, int maxHeight, List<Range> resolutions, List<String> colours) {
    Input {
      resolutions = List.copyOf(resolutions);
      colours = List.copyOf(colours);
    }

    /** An input that lists nothing is believed to do everything. */
    boolean can(int dpi, String colour) {
      return (resolutions.isEmpty() || resolutions.stream().anyMatch(r -> r.holds(dpi)))
          && (colours.isEmpty() || colours.contains(colour));
    }
  }

  record Range(int min, int max) {
    boolean holds(int value) {
      return value >= min && value <= max;
    }
  }

  record Capabilities(Optional<Input> platen, Optional<Input> feeder) {
    Optional<Input> of(Source source) {
      return source == Source.FLATBED ? platen : feeder;
    }
  }

  record Job(String uri, String state, List<String> reasons) {
    Job {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What the scanner says of itself.
   *
   * @param state Idle, Processing, Testing (warming up), Stopped, Down
   * @param feeder such as ScannerAdfLoaded, ScannerAdfJam; empty when it has no feeder
   */
  record Status(String state, String feeder, List<Job> jobs) {
    Status {
      jobs = List.copyOf(jobs);
    }

    /** The job whose address ends like this one. */
    Optional<Job> job(String id) {
      return jobs.stream().filter(job -> job.uri().endsWith(id)).findFirst();
    }
  }

  private EsclMessages() {}

  static String colour(Colour colour) {
    return colour == Colour.COLOUR ? "RGB24" : "Grayscale8";
  }

  /** The order for a page, or for all pages of the feeder. */
  static String settings(Settings settings, Input input) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"\
     xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
      <pwg:Version>2.0</pwg:Version>
      <scan:Intent>Document</scan:Intent>
      <pwg:ScanRegions><pwg:ScanRegion>
        <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
        <pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>
        <pwg:Width>%d</pwg:Width><pwg:Height>%d</pwg:Height>
      </pwg:ScanRegion></pwg:ScanRegions>
      <pwg:InputSource>%s</pwg:InputSource>
      <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
      <scan:ColorMode>%s</scan:ColorMode>
      <scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution>
    </scan:ScanSettings>
    """
        .formatted(
            Math.min(A4_WIDTH, input.maxWidth()),
            Math.min(A4_HEIGHT, input.maxHeight()),
            settings.source() == Source.FLATBED ? "Platen" : "Feeder",
            colour(settings.colour()),
            settings.dpi(),
            settings.dpi());
  }

  /** Empty when it is no such document. */
  static Optional<Capabilities> capabilities(Bytes xml) {
    return root(xml, "ScannerCapabilities")
        .map(
            root ->
                new Capabilities(
                    first(root, "PlatenInputCaps").map(EsclMessages::input),
                    first(root, "AdfSimplexInputCaps").map(EsclMessages::input)));
  }

  private static Input input(Element caps) {
    List<Range> resolutions = new ArrayList<>();
    for (Element one : all(caps, "DiscreteResolution")) {
      number(one, "XResolution").ifPresent(dpi -> resolutions.add(new Range(dpi, dpi)));
    }
    for (Element range : all(caps, "XResolutionRange")) {
      resolutions.add(
          new Range(number(range, "Min").orElse(0), number(range, "Max").orElse(9_999)));
    }
    return new Input(
        number(caps, "MaxWidth").orElse(A4_WIDTH),
        number(caps, "MaxHeight").orElse(A4_HEIGHT),
        resolutions,
        all(caps, "ColorMode").stream().map(EsclMessages::text).toList());
  }

  /** Empty when it is no such document. */
  static Optional<Status> status(Bytes xml) {
    return root(xml, "ScannerStatus")
        .map(
            root ->
                new Status(
                    first(root, "State").map(EsclMessages::text).orElse(""),
                    first(root, "AdfState").map(EsclMessages::text).orElse(""),
                    all(root, "JobInfo").stream().map(EsclMessages::job).toList()));
  }

  private static Job job(Element info) {
    return new Job(
        first(info, "JobUri").map(EsclMessages::text).orElse(""),
        first(info, "JobState").map(EsclMessages::text).orElse(""),
        all(info, "JobStateReason").stream().map(EsclMessages::text).toList());
  }

  private static Optional<Element> root(Bytes xml, String name) {
    try (InputStream in = xml.stream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Element root = builder.parse(in).getDocumentElement();
      return name.equals(root.getLocalName()) ? Optional.of(root) : Optional.empty();
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has no secure XML parser", e);
    }
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static Optional<Element> first(Element in, String name) {
    return all(in, name).stream().findFirst();
  }

  private static String text(Node element) {
    return element.getTextContent().strip();
  }

  private static Optional<Integer> number(Element in, String name) {
    return first(in, name)
        .map(EsclMessages::text)
        .filter(digits -> NUMBER.matcher(digits).matches())
        .map(Integer::valueOf);
  }
}
