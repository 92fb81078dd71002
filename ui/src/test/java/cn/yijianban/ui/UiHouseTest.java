package cn.yijianban.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for the screens; those of the other modules stand in HouseTest. */
@AnalyzeClasses(packages = "cn.yijianban.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class UiHouseTest {
  private static final String UI = "cn.yijianban.ui..";

  @ArchTest
  static final ArchRule the_ui_leans_on_named_libraries_only =
      classes()
          .that()
          .resideInAPackage(UI)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  UI,
                  "cn.yijianban.kiosk..",
                  "cn.yijianban.devices..",
                  "java..",
                  "javax.imageio..",
                  "org.slf4j..",
                  "org.jspecify..",
                  "com.vaadin.flow..",
                  "com.google.zxing..",
                  "com.github.houbb.opencc4j..",
                  "com.huaban.analysis.jieba..",
                  "net.sourceforge.pinyin4j..",
                  "tools.jackson..",
                  "jakarta.servlet..",
                  "org.jsoup..",
                  "jakarta.websocket..",
                  "org.eclipse.jetty..",
                  "picocli.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule databases_are_not_seen_from_here =
      noClasses()
          .that()
          .resideInAPackage(UI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_server_knows_jetty = only("org.eclipse.jetty..", "..ui.server..");

  @ArchTest
  static final ArchRule only_the_server_knows_the_page_as_text =
      only("org.jsoup..", "..ui.server..");

  @ArchTest
  static final ArchRule only_the_program_knows_its_command_line =
      only("picocli..", "cn.yijianban.ui");

  @ArchTest
  static final ArchRule only_the_program_and_the_dock_know_the_bench =
      noClasses()
          .that(resideOutsideOfPackages("cn.yijianban.ui", "..ui.dock.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("cn.yijianban.devices.bench..", "cn.yijianban.kiosk.bench.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobody_here_knows_the_chart = only("cn.yijianban.kiosk.visit.chart..");

  /** A screen shows a step and sends events; it asks no device, no store and no platform. */
  @ArchTest
  static final ArchRule screens_know_the_visit_only =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..ui.stage..", "..ui.form..", "..ui.errand..", "..ui.screen..", "..ui.shell..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "cn.yijianban.devices.link..",
                  "cn.yijianban.kiosk.store..",
                  "cn.yijianban.kiosk.crypto..",
                  "cn.yijianban.kiosk.visit.desk..",
                  "cn.yijianban.ui.server..",
                  "cn.yijianban.ui.dock.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule what_is_said_knows_no_page =
      noClasses()
          .that()
          .resideInAPackage("..ui.words..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..");

  /** Words, what screens are built of, two rooms of screens, and the page that shows them all. */
  @ArchTest
  static final ArchRule the_rooms_of_the_screens_lean_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("words")
          .definedBy("..ui.words..")
          .layer("stage")
          .definedBy("..ui.stage..")
          .layer("form")
          .definedBy("..ui.form..")
          .layer("errand")
          .definedBy("..ui.errand..")
          .layer("screen")
          .definedBy("..ui.screen..")
          .layer("shell")
          .definedBy("..ui.shell..")
          .whereLayer("words")
          .mayNotAccessAnyLayer()
          .whereLayer("stage")
          .mayOnlyAccessLayers("words")
          .whereLayer("form")
          .mayOnlyAccessLayers("stage", "words")
          .whereLayer("errand")
          .mayOnlyAccessLayers("stage", "words")
          .whereLayer("screen")
          .mayOnlyBeAccessedByLayers("shell");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("cn.yijianban.ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  private static ArchRule only(String library, String... users) {
    return noClasses()
        .that(resideOutsideOfPackages(users))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .allowEmptyShould(true);
  }
}
