package cn.yijianban;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for three of its modules; those of the screens stand with the screens. */
@AnalyzeClasses(
    packages = {"cn.yijianban.devices", "cn.yijianban.kiosk", "cn.yijianban.provisioning"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String DEVICES = "cn.yijianban.devices..";
  private static final String KIOSK = "cn.yijianban.kiosk..";
  private static final String CATALOGUE = "cn.yijianban.kiosk.catalogue";
  private static final String PROVISIONING = "cn.yijianban.provisioning..";
  private static final String ANSWER = "cn.yijianban.provisioning.cli.answer..";

  /** Rules about nothing always hold; so something must have been read. */
  @ArchTest
  static void there_are_classes_to_look_at(JavaClasses all) {
    assertThat(all).hasSizeGreaterThan(100);
  }

  // Allow-lists: what a module may lean on besides its own house.

  @ArchTest
  static final ArchRule devices_lean_on_named_libraries_only =
      classes()
          .that()
          .resideInAPackage(DEVICES)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  DEVICES,
                  "java..",
                  "javax.imageio..",
                  "javax.smartcardio..",
                  "javax.xml..",
                  "org.w3c.dom..",
                  "org.xml.sax..",
                  "org.slf4j..",
                  "org.jspecify..",
                  "com.fazecast.jSerialComm..",
                  "au.com.southsky.jfreesane..",
                  "com.hp.jipp..",
                  "org.snmp4j..",
                  "com.google.zxing..",
                  "boofcv..",
                  "georegression..",
                  "tools.jackson..",
                  "com.fasterxml.jackson.annotation..",
                  "com.sun.net.httpserver..",
                  "org.eclipse.jetty.."));

  @ArchTest
  static final ArchRule the_kiosk_leans_on_named_libraries_only =
      classes()
          .that()
          .resideInAPackage(KIOSK)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  KIOSK,
                  DEVICES,
                  "java..",
                  "javax.crypto..",
                  "javax.imageio..",
                  "javax.sql..",
                  "org.slf4j..",
                  "org.jspecify..",
                  "tools.jackson..",
                  "com.fasterxml.jackson.annotation..",
                  "org.apache.pdfbox..",
                  "org.apache.fontbox..",
                  "org.apache.xmpbox..",
                  "com.google.zxing..",
                  "org.h2..",
                  "org.bouncycastle..",
                  "net.sourceforge.pinyin4j..",
                  "org.eclipse.jetty.."));

  @ArchTest
  static final ArchRule provisioning_leans_on_named_libraries_only =
      classes()
          .that()
          .resideInAPackage(PROVISIONING)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  PROVISIONING,
                  KIOSK,
                  DEVICES,
                  "java..",
                  "javax.imageio..",
                  "javax.net.ssl..",
                  "org.slf4j..",
                  "org.jspecify..",
                  "picocli..",
                  "org.objectweb.asm..",
                  "com.google.zxing..",
                  "tools.jackson.."));

  // Who must not know whom.

  @ArchTest
  static final ArchRule nothing_depends_on_provisioning =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROVISIONING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PROVISIONING);

  /** What a card says is the port's word; how it is read is the family's affair. */
  @ArchTest
  static final ArchRule ports_know_no_family =
      noClasses()
          .that()
          .resideInAPackage("cn.yijianban.devices")
          .should()
          .dependOnClassesThat(
              resideInAPackage(DEVICES)
                  .and(
                      resideOutsideOfPackages(
                          "cn.yijianban.devices", "..devices.frame..", "..devices.link..")));

  @ArchTest
  static final ArchRule devices_know_nothing_of_the_kiosk =
      noClasses()
          .that()
          .resideInAPackage(DEVICES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(KIOSK);

  @ArchTest
  static final ArchRule the_catalogue_knows_nobody =
      noClasses()
          .that()
          .resideInAPackage("..kiosk.catalogue..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(KIOSK, DEVICES)
                  .and(resideOutsideOfPackages("..kiosk.catalogue..")));

  /** Whoever works with a catalogue needs the records; whoever loads one, the reader. */
  @ArchTest
  static final ArchRule rooms_of_the_catalogue_stand_on_each_other_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("..kiosk.catalogue..")
          .layer("condition")
          .definedBy("..kiosk.catalogue.condition..")
          .layer("catalogue")
          .definedBy(CATALOGUE)
          .layer("search")
          .definedBy("..kiosk.catalogue.search..")
          .layer("lint")
          .definedBy("..kiosk.catalogue.lint..")
          .layer("read")
          .definedBy("..kiosk.catalogue.read..")
          .whereLayer("condition")
          .mayNotAccessAnyLayer()
          .whereLayer("catalogue")
          .mayOnlyAccessLayers("condition")
          .whereLayer("search")
          .mayOnlyAccessLayers("catalogue")
          .whereLayer("lint")
          .mayOnlyAccessLayers("catalogue", "condition")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              resideOutsideOfPackages("..kiosk.catalogue.."));

  @ArchTest
  static final ArchRule the_plan_knows_the_catalogue_only =
      noClasses()
          .that()
          .resideInAPackage("..kiosk.plan..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(KIOSK, DEVICES)
                  .and(
                      resideOutsideOfPackages(
                          "..kiosk.plan..", CATALOGUE, "..kiosk.catalogue.condition..")));

  @ArchTest
  static final ArchRule the_plan_knows_no_clock_and_no_files =
      noClasses()
          .that()
          .resideInAPackage("..kiosk.plan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.io..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.InstantSource.class);

  @ArchTest
  static final ArchRule codecs_of_frames_are_pure =
      noClasses()
          .that()
          .resideInAPackage("..devices.frame..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.channels..", "com.fazecast..");

  @ArchTest
  static final ArchRule the_visit_does_not_open_the_store =
      noClasses()
          .that()
          .resideInAPackage("..kiosk.visit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..kiosk.store..", "..kiosk.crypto..");

  /** What screens see stands below; the chart decides, and the desk alone does. */
  @ArchTest
  static final ArchRule rooms_of_the_visit_stand_on_each_other_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("..kiosk.visit..")
          .layer("visit")
          .definedBy("cn.yijianban.kiosk.visit")
          .layer("chart")
          .definedBy("..kiosk.visit.chart..")
          .layer("desk")
          .definedBy("..kiosk.visit.desk..")
          .whereLayer("visit")
          .mayNotAccessAnyLayer()
          .whereLayer("chart")
          .mayOnlyAccessLayers("visit")
          .ensureAllClassesAreContainedInArchitectureIgnoring(
              resideOutsideOfPackages("..kiosk.visit.."));

  @ArchTest
  static final ArchRule only_the_desk_knows_the_chart =
      noClasses()
          .that()
          .resideOutsideOfPackages("..kiosk.visit.chart..", "..kiosk.visit.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..kiosk.visit.chart..");

  @ArchTest
  static final ArchRule the_chart_knows_no_threads_files_and_logs =
      noClasses()
          .that()
          .resideInAPackage("..kiosk.visit.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.concurrent..",
              "java.io..",
              "java.nio..",
              "java.net.http..",
              "org.slf4j..");

  /**
   * The bench plays the far ends; real parts and the technician's tool must work without it, but
   * for the one command that runs it alone.
   */
  @ArchTest
  static final ArchRule only_the_bench_uses_the_bench =
      noClasses()
          .that()
          .resideOutsideOfPackages("..devices.bench..", "..kiosk.bench..")
          .and()
          .doNotHaveSimpleName("BenchCommand")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..devices.bench..", "..kiosk.bench..");

  // No knots.

  @ArchTest
  static final ArchRule kiosk_packages_have_no_cycles =
      slices().matching("cn.yijianban.kiosk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule provisioning_packages_have_no_cycles =
      slices().matching("cn.yijianban.provisioning.(*)..").should().beFreeOfCycles();

  /** {@code terminalctl} knows its commands; they know how to answer, and not each other. */
  @ArchTest
  static final ArchRule rooms_of_commands_know_only_how_to_answer =
      slices()
          .matching("cn.yijianban.provisioning.cli.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAnyPackage(ANSWER));

  @ArchTest
  static final ArchRule commands_do_not_know_the_program =
      noClasses()
          .that()
          .resideInAPackage("..provisioning.cli.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..provisioning.cli");

  @ArchTest
  static final ArchRule how_to_answer_knows_nobody =
      noClasses()
          .that()
          .resideInAPackage(ANSWER)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("cn.yijianban..").and(resideOutsideOfPackages(ANSWER)));

  /** The ports stand in the root and carry an identity card; the families stand on the ports. */
  @ArchTest
  static final ArchRule device_families_have_no_cycles =
      slices().matching("cn.yijianban.devices.(*)..").should().beFreeOfCycles();
}
