package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;

/** Devices with one fixed answer each; what a probe must not do to them fails. */
final class ToyDevices {
  private ToyDevices() {}

  record Scanner(PageScan answer) implements DocumentScanner {
    @Override
    public DeviceStatus probe(Duration deadline) {
      return new DeviceStatus.Ready();
    }

    @Override
    public PageScan scan(Settings settings, Duration deadline, Cancel cancel) {
      return answer;
    }

    @Override
    public void close() {}
  }

  record Keys(Answer answer) implements Evaluator {
    @Override
    public DeviceStatus probe(Duration deadline) {
      return new DeviceStatus.Ready();
    }

    @Override
    public Answer ask(Duration deadline, Cancel cancel) {
      return answer;
    }

    @Override
    public void close() {}
  }

  record Roll(DeviceStatus status) implements ReceiptPrinter {
    @Override
    public DeviceStatus probe(Duration deadline) {
      return status;
    }

    @Override
    public int widthDots() {
      return 576;
    }

    @Override
    public PrintOutcome print(Raster picture, Duration deadline) {
      throw new AssertionError("a probe prints nothing");
    }

    @Override
    public boolean paperInOutlet(Duration deadline) {
      return true;
    }

    @Override
    public void close() {}
  }

  record Laser() implements PagePrinter {
    @Override
    public DeviceStatus probe(Duration deadline) {
      return new DeviceStatus.Warning(DeviceFault.A4_TONER_OUT);
    }

    @Override
    public PrintOutcome print(String title, Bytes pdf, Duration deadline) {
      throw new AssertionError("a probe prints nothing");
    }

    @Override
    public void close() {}
  }
}
