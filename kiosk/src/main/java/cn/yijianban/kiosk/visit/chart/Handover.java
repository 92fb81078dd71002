package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guest;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.Papers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the application that is handed in from what a visit has gathered. */
public final class Handover {
  private Handover() {}

  public static Application application(
      State s, Papers papers, Catalogue catalogue, Instant at, List<String> journal) {
    Plan plan = s.planned();
    Optional<Guest> guest = catalogue.guest(plan.bundle().code());
    Draft draft = s.draft();
    return new Application(
        draft.id(),
        new Application.Service(
            plan.bundle().code(),
            plan.bundle().name(),
            guest.<Catalogue>map(Guest::catalogue).orElse(catalogue).version(),
            region(plan),
            guest.map(Guest::code).orElse("")),
        at,
        plan.parties().stream()
            .map(role -> Optional.ofNullable(draft.persons().get(role.id())))
            .flatMap(Optional::stream)
            .map(person -> party(person, draft.inquiries()))
            .toList(),
        draft.answers(),
        new Application.Form(forms(plan, draft), origins(plan, draft)),
        plan.materials().stream().map(m -> part(m, draft, plan, papers)).toList(),
        draft.signature().orElse(Bytes.empty()),
        draft.consents(),
        journal,
        s.errand().flatMap(Errand::correcting).orElse(""));
  }

  /** The same application before it is signed, without pages and persons. */
  static Precheck.Sketch sketch(State s) {
    Plan plan = s.planned();
    Map<String, String> materials = new LinkedHashMap<>();
    s.draft().materials().forEach((id, met) -> materials.put(id, met.word()));
    return new Precheck.Sketch(
        plan.bundle().code(),
        region(plan),
        plan.bundle().version(),
        forms(plan, s.draft()),
        materials);
  }

  private static String region(Plan plan) {
    return plan.handled().map(Handled::region).orElse(plan.bundle().region());
  }

  private static Application.Party party(Person person, Inquiries inquiries) {
    return new Application.Party(
        person.role(),
        person.name(),
        person.document(),
        person.number(),
        inquiries.check(person.role()));
  }

  private static Map<String, String> origins(Plan plan, Draft draft) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (Field field : plan.fields()) {
      FormValue value = draft.values().get(field.id());
      if (value != null && !value.value().isBlank()) {
        origins.put(field.id(), CatalogueJson.word(value.source()));
      }
    }
    return origins;
  }

  /**
   * Each child case gets the fields its item uses, and no others; a disputed value carries a remark
   * beside it.
   */
  private static Map<String, Map<String, String>> forms(Plan plan, Draft draft) {
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    for (Item item : plan.chosen()) {
      Map<String, String> form = new LinkedHashMap<>();
      for (Field field : plan.fields()) {
        FormValue value = draft.values().get(field.id());
        if (field.usedBy().contains(item.code()) && value != null && !value.value().isBlank()) {
          form.put(field.id(), value.value());
          if (value.disputed()) {
            form.put(field.id() + ".disputed", "true");
          }
        }
      }
      forms.put(item.code(), form);
    }
    return forms;
  }

  private static Application.Part part(
      Plan.PlannedMaterial planned, Draft draft, Plan plan, Papers papers) {
    String id = planned.material().id();
    Met met =
        Optional.ofNullable(draft.materials().get(id)).orElse(new Met.Missing(Met.Why.PAPER_ONLY));
    List<PageImage> pages = met instanceof Met.ByScan(var scanned) ? scanned : List.of();
    Map<String, Bytes> files =
        met instanceof Met.ByTemplate(var template)
            ? Map.of(template + ".pdf", papers.form(template, draft, plan))
            : Map.of();
    return new Application.Part(
        id,
        planned.material().name(),
        planned.usedBy().stream().map(Item::code).toList(),
        met.word(),
        reference(met),
        pages,
        files);
  }

  private static String reference(Met met) {
    return switch (met) {
      case Met.ByLicence(var licence, var authorisation) -> licence + " " + authorisation;
      case Met.ByVerification(var service, var authorisation) -> service + " " + authorisation;
      case Met.ByResult(var item) -> item;
      case Met.ByTemplate(var template) -> template;
      case Met.Later(var due) -> due.toString();
      case Met.Missing(var why) -> why.name();
      case Met.Fetching _, Met.ByCard _, Met.ByScan _ -> "";
    };
  }
}
