package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.printer.PdfCheck;
import com.hp.jipp.model.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tray, paper path and jobs of a SIMULATED A4 printer; its owner holds the lock. */
final class PageMechanics {
  /** A document, and how far it came. */
  static final class Job {
    final int id;
    JobState state = JobState.processing;
    int impressions;
    private final Bytes pdf;

    private Job(int id, Bytes pdf) {
      this.id = id;
      this.pdf = pdf;
    }

    /** Only while it waits: what came out is out. */
    void cancel() {
      if (state.equals(JobState.processing)) {
        state = JobState.canceled;
      }
    }
  }

  int sheets = 250;
  boolean jam;
  boolean lying;
  boolean losing;
  List<String> reported = List.of();
  final List<Bytes> printed = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  Job take(Bytes pdf) {
    Job job = new Job(jobs.size() + 1, pdf);
    jobs.add(job);
    work();
    return job;
  }

  Optional<Job> job(int id) {
    return jobs.stream().filter(job -> job.id == id).findFirst();
  }

  List<Job> waiting() {
    return jobs.stream().filter(job -> job.state.equals(JobState.processing)).toList();
  }

  /** The state reasons of IPP. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>(reported);
    if (jam) {
      reasons.add("media-jam-error");
    }
    if (sheets == 0) {
      reasons.add("media-empty-warning");
    } else if (sheets < 10) {
      reasons.add("media-low-report");
    }
    return reasons.isEmpty() ? List.of("none") : reasons;
  }

  /** Prints what can be printed now. */
  void work() {
    for (Job job : waiting()) {
      int pages = PdfCheck.pages(job.pdf).orElse(1);
      if (lying) {
        job.state = JobState.completed;
      } else if (!jam && reported.isEmpty() && sheets >= Math.max(1, pages)) {
        sheets -= pages;
        job.impressions = losing ? pages - 1 : pages;
        job.state = JobState.completed;
        printed.add(job.pdf);
      }
    }
  }
}
