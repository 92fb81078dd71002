package cn.yijianban.devices.scanner;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.scanner.EsclHttp.Answer;
import cn.yijianban.devices.scanner.EsclMessages.Capabilities;
import cn.yijianban.devices.scanner.EsclMessages.Input;
import cn.yijianban.devices.scanner.EsclMessages.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The questions and orders of eSCL; what stops a scan comes out as {@link NoPage}. */
final class EsclTalk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EsclTalk.class);
  private static final Duration ASK = Duration.ofSeconds(3);

  /** Between two tries after "busy", and how often: sane-airscan's numbers. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int ORDER_TRIES = 10;

  private final EsclHttp http;
  private Optional<Capabilities> capabilities = Optional.empty();

  EsclTalk(EsclHttp http) {
    this.http = http;
  }

  static Duration left(long end) {
    return Duration.ofNanos(end - System.nanoTime());
  }

  /** The same settings; of a scanner without the source asked for, from the one it has. */
  Settings possible(Settings wanted, long end, Cancel cancel) throws IOException, NoPage {
    Capabilities can = capabilities(left(end), cancel);
    Source other = wanted.source() == Source.FEEDER ? Source.FLATBED : Source.FEEDER;
    return can.of(wanted.source()).isEmpty() && can.of(other).isPresent()
        ? new Settings(other, wanted.colour(), wanted.dpi())
        : wanted;
  }

  /** Begins a job; gives its path. */
  String order(Settings settings, long end, Cancel cancel) throws IOException, NoPage {
    Input input =
        capabilities(left(end), cancel)
            .of(settings.source())
            .filter(i -> i.can(settings.dpi(), EsclMessages.colour(settings.colour())))
            .orElseThrow(() -> new NoPage(DeviceFault.SCANNER_SETTING));
    Status before = status(left(end), cancel);
    Optional<DeviceFault> fault = EsclState.fault(before);
    if (fault.isPresent()) {
      throw new NoPage(fault.get());
    }
    if (settings.source() == Source.FEEDER && EsclState.empty(before)) {
      throw new NoPage(new PageScan.NoMorePages());
    }
    String xml = EsclMessages.settings(settings, input);
    Answer answer = http.post("/ScanJobs", xml, left(end), cancel);
    for (int tries = 1; answer.code() == 503; tries++) {
      if (tries == 1) {
        endLeftBehind(status(left(end), cancel));
      }
      if (tries >= ORDER_TRIES || !EsclHttp.pause(PAUSE, end, cancel)) {
        throw new NoPage(DeviceFault.SCANNER_BUSY);
      }
      answer = http.post("/ScanJobs", xml, left(end), cancel);
    }
    if (answer.code() != 201) {
      throw new NoPage(
          EsclState.fault(status(left(end), cancel)).orElse(EsclState.refused(answer.code())));
    }
    return EsclHttp.job(answer.location()).orElseThrow(() -> new NoPage(DeviceFault.GARBLED));
  }

  /**
   * Jobs that nobody of this program has open: left behind by one that was killed or lost its
   * power. The scanner would stay busy with them until it forgets them by itself.
   */
  private void endLeftBehind(Status status) {
    status.jobs().stream()
        .filter(job -> job.state().equals("Processing") || job.state().equals("Pending"))
        .flatMap(job -> EsclHttp.job(job.uri()).stream())
        .forEach(
            job -> {
              LOG.warn("ending a scan job that was left behind");
              giveUp(job);
            });
  }

  /** Asks for the next page of a job. */
  Answer next(String job, long end, Cancel cancel) throws IOException {
    return http.get(job + "/NextDocument", left(end), cancel);
  }

  private Capabilities capabilities(Duration deadline, Cancel cancel) throws IOException, NoPage {
    if (capabilities.isEmpty()) {
      Answer answer = http.get("/ScannerCapabilities", deadline, cancel);
      if (answer.code() != 200) {
        throw new NoPage(EsclState.refused(answer.code()));
      }
      capabilities = EsclMessages.capabilities(answer.body());
    }
    return capabilities.orElseThrow(() -> new NoPage(DeviceFault.GARBLED));
  }

  Status status(Duration deadline, Cancel cancel) throws IOException, NoPage {
    Answer answer = http.get("/ScannerStatus", deadline, cancel);
    if (answer.code() != 200) {
      throw new NoPage(EsclState.refused(answer.code()));
    }
    return EsclMessages.status(answer.body()).orElseThrow(() -> new NoPage(DeviceFault.GARBLED));
  }

  /** Ends a job at the scanner; never throws. */
  void giveUp(String job) {
    try {
      var _ = http.delete(job, ASK);
    } catch (IOException e) {
      LOG.debug("giving up a scan job", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
