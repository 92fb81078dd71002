package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Feeder, glass and jobs of a SIMULATED network scanner: one job at a time. */
final class EsclMechanics {
  private static final Pattern DPI = Pattern.compile("<scan:XResolution>(\\d+)<");

  private final Deque<Sheet> feeder = new ArrayDeque<>();
  private final Map<String, Job> jobs = new TreeMap<>();
  private Sheet glass = new Sheet("平板扫描样本");
  private EsclTrouble trouble = EsclTrouble.NONE;
  private int made;

  /** An order that was taken. */
  static final class Job {
    private final boolean feeder;
    final boolean grey;
    final int dpi;
    private String state = "Processing";
    private boolean delivered;

    Job(boolean feeder, boolean grey, int dpi) {
      this.feeder = feeder;
      this.grey = grey;
      this.dpi = dpi;
    }
  }

  synchronized void feed(Sheet sheet) {
    feeder.add(sheet);
  }

  synchronized void clearFeeder() {
    feeder.clear();
  }

  synchronized int loaded() {
    return feeder.size();
  }

  synchronized void lay(Sheet sheet) {
    glass = sheet;
  }

  synchronized void trouble(EsclTrouble what) {
    trouble = what;
  }

  synchronized EsclTrouble trouble() {
    return trouble;
  }

  synchronized int open() {
    return (int) jobs.values().stream().filter(job -> job.state.equals("Processing")).count();
  }

  /** States by the number of the job. */
  synchronized Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    jobs.forEach((id, job) -> states.put(id, job.state));
    return states;
  }

  synchronized String state() {
    return switch (trouble) {
      case STOPPED -> "Stopped";
      case TESTING -> "Testing";
      case NONE, JAM, COVER, MULTIFEED, DENIED -> open() > 0 ? "Processing" : "Idle";
    };
  }

  synchronized String adf() {
    return switch (trouble) {
      case JAM -> "ScannerAdfJam";
      case COVER -> "ScannerAdfDoorOpen";
      case MULTIFEED -> "ScannerAdfMultipickDetected";
      case NONE, STOPPED, DENIED, TESTING ->
          feeder.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded";
    };
  }

  /** Takes an order that is not refused; gives the number of its job. */
  synchronized String begin(String xml) {
    String id = "job-" + ++made;
    jobs.put(id, new Job(xml.contains(">Feeder<"), xml.contains(">Grayscale8<"), resolution(xml)));
    return id;
  }

  synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  synchronized void remove(String id) {
    jobs.remove(id);
  }

  private static int resolution(String xml) {
    Matcher dpi = DPI.matcher(xml);
    return dpi.find() ? Integer.parseInt(dpi.group(1)) : 0;
  }

  /** The code of a refusal; 0 for an order that is taken. */
  synchronized int refusal(String xml) {
    if (trouble == EsclTrouble.DENIED) {
      return 403;
    }
    if (open() > 0) {
      return 503;
    }
    if (!xml.contains("ScanSettings")) {
      return 400;
    }
    boolean empty = xml.contains(">Feeder<") && feeder.isEmpty();
    boolean unable = !EsclPapers.RESOLUTIONS.contains(resolution(xml));
    return trouble != EsclTrouble.NONE || empty || unable ? 409 : 0;
  }

  synchronized void abort(Job job) {
    job.state = "Aborted";
  }

  synchronized Optional<Sheet> take(Job job) {
    if (!job.state.equals("Processing")) {
      return Optional.empty();
    }
    Optional<Sheet> sheet =
        job.feeder
            ? Optional.ofNullable(feeder.poll())
            : Optional.of(glass).filter(_ -> !job.delivered);
    job.delivered = true;
    if (sheet.isEmpty()) {
      job.state = "Completed";
    }
    return sheet;
  }
}
