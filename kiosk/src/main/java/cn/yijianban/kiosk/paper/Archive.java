package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Makes a finished document one that can be kept: PDF/A-2b (ISO 19005-2), the same bytes again. */
final class Archive {
  private static final String PRODUCER = "Yijianban";
  private static final String PROFILE = "sRGB IEC61966-2.1";

  private Archive() {}

  /** Names, dates and colours of the document, then all of it as bytes. */
  static Bytes keep(PDDocument document, String title, Instant made) throws IOException {
    GregorianCalendar date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage("zh-CN");
    document.getDocumentCatalog().setMetadata(metadata(document, title, made));
    document.getDocumentCatalog().addOutputIntent(colours(document));
    document.setDocumentId(made.toEpochMilli());
    document.setVersion(1.7f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return Bytes.of(out.toByteArray());
  }

  private static PDOutputIntent colours(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(PROFILE);
    intent.setOutputCondition(PROFILE);
    intent.setOutputConditionIdentifier(PROFILE);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static PDMetadata metadata(PDDocument document, String title, Instant made)
      throws IOException {
    String when = made.atOffset(ZoneOffset.UTC).withNano(0).toString();
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>%2$s</pdf:Producer></rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <xmp:CreateDate>%3$s</xmp:CreateDate><xmp:ModifyDate>%3$s</xmp:ModifyDate></rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>"""
            .formatted(escaped(title), PRODUCER, when);
    return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
