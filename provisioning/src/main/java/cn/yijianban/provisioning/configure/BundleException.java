package cn.yijianban.provisioning.configure;

/** A bundle that must not be used; the message is a clause for the technician. */
public final class BundleException extends Exception {
  private final BundleFault fault;

  BundleException(BundleFault fault, String what) {
    super(what);
    this.fault = fault;
  }

  public BundleFault fault() {
    return fault;
  }
}
