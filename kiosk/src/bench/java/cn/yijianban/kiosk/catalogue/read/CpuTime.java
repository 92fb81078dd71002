package cn.yijianban.kiosk.catalogue.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Single calls by the time their thread had a core, which is the same however much else a machine
 * does; told beside the wall clock, whose tail on a busy machine is the other programs'.
 */
final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  static void tell(String what, int calls, Supplier<?> call) {
    for (int i = 0; i < calls; i++) {
      call.get();
    }
    long[] nanos = new long[calls];
    int results = 0;
    for (int i = 0; i < calls; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      results += call.get().hashCode() == 0 ? 1 : 0; // so that no call is left out
      nanos[i] = THREADS.getCurrentThreadCpuTime() - begin;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%n%s, CPU time of %d calls: p50 %.3f ms, p99 %.3f ms, most %.3f ms (%d)%n",
        what,
        calls,
        nanos[calls / 2] / 1e6,
        nanos[(int) (calls * 0.99)] / 1e6,
        nanos[calls - 1] / 1e6,
        results);
  }
}
