package cn.yijianban.devices.printer;

import cn.yijianban.devices.Supply;
import cn.yijianban.devices.frame.Bytes;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.UriType;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The operations of one IPP address, be it a printer or a queue of CUPS. */
final class IppPrinter implements AutoCloseable {
  private static final String USER = "kiosk";
  private static final Duration ASK = Duration.ofSeconds(3);

  /** Where a queue of CUPS sends its jobs. */
  private static final AttributeType<URI> DEVICE_URI = new UriType("device-uri");

  private final URI uri;
  private final IppClient client;

  /** What a printer says of itself. */
  record Said(
      Optional<PrinterState> state,
      List<String> reasons,
      List<Supply> supplies,
      Optional<URI> sendsTo) {
    Said {
      reasons = List.copyOf(reasons);
      supplies = List.copyOf(supplies);
    }

    /** Whether it is a queue that throws its jobs away; CUPS begins every new one like that. */
    boolean nowhere() {
      return sendsTo.filter(to -> "file".equals(to.getScheme())).isPresent();
    }
  }

  /**
   * A job at the printer.
   *
   * @param impressions sides that came out; empty when it does not count
   */
  record Job(int id, Optional<JobState> state, Optional<Integer> impressions) {
    boolean is(JobState wanted) {
      return state.filter(wanted::equals).isPresent();
    }

    boolean over() {
      return is(JobState.completed) || is(JobState.aborted) || is(JobState.canceled);
    }
  }

  /** What came of handing a document in. */
  sealed interface Taken {
    record Accepted(int job) implements Taken {}

    record Refused(Status status) implements Taken {}
  }

  IppPrinter(URI uri) {
    this.uri = uri;
    this.client = new IppClient(uri);
  }

  Said printer(Duration deadline) throws IOException {
    IppPacket answer =
        send(
            IppPacket.getPrinterAttributes(
                uri,
                Types.printerState,
                Types.printerStateReasons,
                Types.printerSupply,
                DEVICE_URI),
            Bytes.empty(),
            deadline);
    List<String> reasons = answer.getStrings(Tag.printerAttributes, Types.printerStateReasons);
    List<KeyValues> supplies = answer.getValues(Tag.printerAttributes, Types.printerSupply);
    return new Said(
        Optional.ofNullable(answer.getValue(Tag.printerAttributes, Types.printerState)),
        reasons == null ? List.of() : reasons,
        supplies == null
            ? List.of()
            : supplies.stream()
                .map(one -> Supplies.of(one.getPairs()))
                .flatMap(Optional::stream)
                .toList(),
        Optional.ofNullable(answer.getValue(Tag.printerAttributes, DEVICE_URI)));
  }

  Taken print(String title, Bytes pdf, Duration deadline) throws IOException {
    IppPacket.Builder request = IppPacket.printJob(uri);
    request.putOperationAttributes(
        Types.jobName.of(title), Types.documentFormat.of("application/pdf"));
    IppPacket answer = send(request, pdf, deadline);
    Integer job = answer.getValue(Tag.jobAttributes, Types.jobId);
    return job == null ? new Taken.Refused(answer.getStatus()) : new Taken.Accepted(job);
  }

  Job job(int id) throws IOException {
    IppPacket answer =
        send(
            IppPacket.getJobAttributes(
                uri, id, Types.jobState, Types.jobStateReasons, Types.jobImpressionsCompleted),
            Bytes.empty(),
            ASK);
    return new Job(
        id,
        Optional.ofNullable(answer.getValue(Tag.jobAttributes, Types.jobState)),
        Optional.ofNullable(answer.getValue(Tag.jobAttributes, Types.jobImpressionsCompleted)));
  }

  /** The jobs of this terminal that are not over. */
  List<Integer> held(Duration deadline) throws IOException {
    IppPacket.Builder request = IppPacket.getJobs(uri, Types.jobId);
    request.putOperationAttributes(Types.myJobs.of(true), Types.whichJobs.of("not-completed"));
    return jobs(send(request, Bytes.empty(), deadline), _ -> true).stream().map(Job::id).toList();
  }

  /** The newest job with this title; through a queue its number is not known. */
  Optional<Job> newest(String title) throws IOException {
    List<Job> all = new ArrayList<>();
    for (String which : List.of("completed", "not-completed")) {
      IppPacket.Builder request =
          IppPacket.getJobs(
              uri, Types.jobId, Types.jobName, Types.jobState, Types.jobImpressionsCompleted);
      request.putOperationAttributes(Types.whichJobs.of(which));
      all.addAll(jobs(send(request, Bytes.empty(), ASK), group -> called(group, title)));
    }
    return all.stream().max(Comparator.comparingInt(Job::id));
  }

  private static boolean called(AttributeGroup group, String title) {
    List<String> names = group.getStrings(Types.jobName);
    return names != null && names.contains(title);
  }

  private static List<Job> jobs(IppPacket answer, Predicate<AttributeGroup> wanted) {
    return answer.getAttributeGroups().stream()
        .filter(group -> group.getTag().equals(Tag.jobAttributes))
        .filter(wanted)
        .filter(group -> group.getValue(Types.jobId) != null)
        .map(
            group ->
                new Job(
                    Objects.requireNonNull(group.getValue(Types.jobId)),
                    Optional.ofNullable(group.getValue(Types.jobState)),
                    Optional.ofNullable(group.getValue(Types.jobImpressionsCompleted))))
        .toList();
  }

  void cancel(int job) throws IOException {
    var _ = send(IppPacket.cancelJob(uri, job), Bytes.empty(), ASK);
  }

  private IppPacket send(IppPacket.Builder request, Bytes document, Duration deadline)
      throws IOException {
    request.putOperationAttributes(Types.requestingUserName.of(USER));
    return client.send(request.build(), document, deadline);
  }

  @Override
  public void close() {
    client.close();
  }
}
