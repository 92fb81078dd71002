package cn.yijianban;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library has one user, so that another can take its place; as {@link HouseTest}. */
@AnalyzeClasses(
    packages = {"cn.yijianban.devices", "cn.yijianban.kiosk", "cn.yijianban.provisioning"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class OneUserTest {
  @ArchTest
  static final ArchRule only_links_know_serial_ports = only("com.fazecast..", "..devices.link..");

  @ArchTest
  static final ArchRule only_links_know_card_readers =
      only("javax.smartcardio..", "..devices.link..");

  @ArchTest
  static final ArchRule only_the_scanner_knows_sane =
      only("au.com.southsky..", "..devices.scanner..");

  @ArchTest
  static final ArchRule only_the_reader_of_codes_in_pictures_knows_boofcv =
      only("boofcv..", "..devices.qr..");

  @ArchTest
  static final ArchRule only_printers_and_their_bench_know_ipp =
      only("com.hp.jipp..", "..devices.printer..", "..devices.bench..");

  @ArchTest
  static final ArchRule only_printers_know_snmp =
      only("org.snmp4j..", "..devices.printer..", "..devices.bench..");

  @ArchTest
  static final ArchRule only_the_scanner_knows_xml = only("org.w3c.dom..", "..devices.scanner..");

  @ArchTest
  static final ArchRule only_the_store_knows_databases =
      noClasses()
          .that()
          .resideOutsideOfPackage("..kiosk.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..");

  @ArchTest
  static final ArchRule only_crypto_knows_bouncy_castle =
      only("org.bouncycastle..", "..kiosk.crypto..");

  @ArchTest
  static final ArchRule only_paper_makes_pdf = only("org.apache.pdfbox..", "..kiosk.paper..");

  @ArchTest
  static final ArchRule only_paper_reads_fonts = only("org.apache.fontbox..", "..kiosk.paper..");

  @ArchTest
  static final ArchRule only_the_search_knows_pinyin =
      only("net.sourceforge.pinyin4j..", "..kiosk.catalogue.search..");

  @ArchTest
  static final ArchRule only_the_bench_and_a_tablets_evaluator_serve =
      only("org.eclipse.jetty..", "..kiosk.bench..", "..devices.evaluator..");

  @ArchTest
  static final ArchRule only_the_package_rewrites_classes =
      only("org.objectweb.asm..", "..provisioning.pack..");

  @ArchTest
  static final ArchRule only_command_lines_know_picocli = only("picocli..", "..provisioning.cli..");

  private static ArchRule only(String library, String... users) {
    return noClasses()
        .that(resideOutsideOfPackages(users))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .allowEmptyShould(true);
  }
}
