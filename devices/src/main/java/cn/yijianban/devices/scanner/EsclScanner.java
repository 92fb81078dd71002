package cn.yijianban.devices.scanner;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.scanner.EsclHttp.Answer;
import cn.yijianban.devices.scanner.EsclMessages.Status;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A driverless network scanner: {@code escl://host:port/eSCL}, or {@code escls} over TLS. One job
 * is one stack in the feeder; its pages are fetched one by one, so that each can be judged before
 * the next. A page that comes empty or breaks off is no page, whatever the scanner says.
 */
public final class EsclScanner implements DocumentScanner {
  private static final Logger LOG = LoggerFactory.getLogger(EsclScanner.class);

  /** Tries of a page after "busy": sane-airscan's number. */
  private static final int PAGE_TRIES = 30;

  /** Some scanners deny a page that is asked for too soon after the last one. */
  private static final Duration TOO_SOON = Duration.ofMillis(500);

  private static final int TOO_SOON_TRIES = 3;

  private final EsclTalk talk;
  private final boolean simulated;
  private Optional<Job> open = Optional.empty();
  private boolean glass;

  private record Job(String path, Settings settings) {}

  /**
   * @throws IllegalArgumentException with one sentence when the URI names no scanner
   */
  public EsclScanner(URI uri, boolean simulated) {
    boolean escl = "escl".equals(uri.getScheme()) || "escls".equals(uri.getScheme());
    if (!escl || uri.getHost() == null || uri.getPort() < 0 || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "a network scanner is written escl://host:port/eSCL: " + uri);
    }
    String scheme = "escls".equals(uri.getScheme()) ? "https" : "http";
    String path = uri.getPath().replaceAll("/+$", "");
    URI root = URI.create(scheme + "://" + uri.getHost() + ":" + uri.getPort() + path);
    this.talk = new EsclTalk(new EsclHttp(root));
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      Status status = talk.status(deadline, new Cancel());
      return EsclState.fault(status)
          .<DeviceStatus>map(DeviceStatus.Fault::new)
          .orElseGet(
              () ->
                  status.state().equals("Idle") || open.isPresent()
                      ? new DeviceStatus.Ready()
                      : new DeviceStatus.Busy());
    } catch (IOException e) {
      return new DeviceStatus.Fault(ScanFaults.of(e));
    } catch (NoPage e) {
      return e.outcome() instanceof PageScan.Failed(var cause)
          ? new DeviceStatus.Fault(cause)
          : new DeviceStatus.Initialising();
    }
  }

  @Override
  public PageScan scan(Settings wanted, Duration deadline, Cancel cancel) {
    if (cancel.asked()) {
      return new PageScan.Cancelled();
    }
    long end = System.nanoTime() + deadline.toNanos();
    try {
      Settings settings = talk.possible(wanted, end, cancel);
      glass = settings.source() == Source.FLATBED;
      if (open.filter(job -> job.settings().equals(settings)).isEmpty()) {
        giveUp();
      }
      boolean fresh = open.isEmpty();
      Optional<PageImage> page = page(settings, end, cancel);
      if (page.isEmpty() && !fresh && loaded(end, cancel)) {
        // The job of an earlier stack is over, and somebody has put paper in since.
        page = page(settings, end, cancel);
      }
      if (page.isPresent() && settings.source() == Source.FLATBED) {
        giveUp();
      }
      return page.<PageScan>map(PageScan.Scanned::new).orElseGet(PageScan.NoMorePages::new);
    } catch (NoPage e) {
      giveUp();
      return cancel.asked() ? new PageScan.Cancelled() : e.outcome();
    } catch (IOException e) {
      LOG.debug("scan failed", e);
      giveUp();
      return cancel.asked() ? new PageScan.Cancelled() : new PageScan.Failed(ScanFaults.of(e));
    }
  }

  /** The next page of the job, which is begun when there is none; empty when the stack is over. */
  private Optional<PageImage> page(Settings settings, long end, Cancel cancel)
      throws IOException, NoPage {
    Job job = open.isPresent() ? open.get() : begin(settings, end, cancel);
    int busy = 0;
    int early = 0;
    while (true) {
      Answer answer = talk.next(job.path(), end, cancel);
      switch (answer.code()) {
        case 200 -> {
          return Optional.of(page(answer.body(), job, end, cancel));
        }
        case 503 -> {
          if (++busy >= PAGE_TRIES || !EsclHttp.pause(EsclTalk.PAUSE, end, cancel)) {
            throw new NoPage(DeviceFault.SCANNER_BUSY);
          }
        }
        case 404, 409, 410 -> {
          Status status = talk.status(EsclTalk.left(end), cancel);
          String state = status.job(job.path()).map(EsclMessages.Job::state).orElse("");
          boolean working = state.equals("Processing") || state.equals("Pending");
          if (!working || ++early > TOO_SOON_TRIES || !EsclHttp.pause(TOO_SOON, end, cancel)) {
            return over(job, status);
          }
        }
        default -> throw new NoPage(EsclState.refused(answer.code()));
      }
    }
  }

  private Job begin(Settings settings, long end, Cancel cancel) throws IOException, NoPage {
    Job job = new Job(talk.order(settings, end, cancel), settings);
    open = Optional.of(job);
    return job;
  }

  /** The scanner has no further page for this job: the stack is over, or it was given up. */
  private Optional<PageImage> over(Job job, Status status) throws NoPage {
    Optional<DeviceFault> why = EsclState.ended(status, job.path());
    if (why.isPresent()) {
      throw new NoPage(why.get());
    }
    if (job.settings().source() == Source.FLATBED) {
      throw new NoPage(DeviceFault.PAGE_EMPTY);
    }
    giveUp();
    return Optional.empty();
  }

  private PageImage page(Bytes jpeg, Job job, long end, Cancel cancel) throws IOException, NoPage {
    if (jpeg.size() == 0) {
      // AirSane answers "200" with nothing when the paper jams; the reason is in the state.
      throw new NoPage(
          EsclState.ended(talk.status(EsclTalk.left(end), cancel), job.path())
              .orElse(DeviceFault.PAGE_EMPTY));
    }
    JpegHead head = JpegHead.of(jpeg).orElseThrow(() -> new NoPage(DeviceFault.GARBLED));
    if (!head.whole()) {
      throw new NoPage(DeviceFault.PAGE_TRUNCATED);
    }
    return new PageImage(
        head.width(), head.height(), job.settings().dpi(), head.channels() == 1, jpeg);
  }

  private boolean loaded(long end, Cancel cancel) throws IOException, NoPage {
    return talk.status(EsclTalk.left(end), cancel).feeder().equals("ScannerAdfLoaded");
  }

  @Override
  public Originals originals(Duration deadline) {
    if (glass) {
      return Platen.look(this, deadline);
    }
    try {
      Cancel never = new Cancel();
      return switch (talk.status(deadline, never).feeder()) {
        case "ScannerAdfLoaded" -> Originals.THERE;
        case "ScannerAdfEmpty" -> Originals.NONE;
        default -> Originals.UNKNOWN;
      };
    } catch (IOException | NoPage e) {
      LOG.debug("the feeder was not asked", e);
      return Originals.UNKNOWN;
    }
  }

  /** Ends the job at the scanner, so that the next citizen begins with a new one. */
  private void giveUp() {
    open.ifPresent(job -> talk.giveUp(job.path()));
    open = Optional.empty();
  }

  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    if (media != MediaAction.LEAVE) {
      return new ResetOutcome.Unsupported();
    }
    giveUp();
    return new ResetOutcome.Done(ResetOutcome.Media.LEFT_IN_PLACE);
  }

  @Override
  public void close() {
    giveUp();
    talk.close();
  }
}
