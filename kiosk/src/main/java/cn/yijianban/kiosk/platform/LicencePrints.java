package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 电子证照 on paper, for whoever stands at the terminal with their card. */
public interface LicencePrints {

  /**
   * A licence that somebody holds.
   *
   * @param id licence id (GB/T 36904)
   * @param name such as 不动产权证书
   * @param issuer who gave it
   * @param until last day; empty when it does not end
   * @param printable whether its issuer lets a terminal print it
   */
  record Held(String id, String name, String issuer, Optional<LocalDate> until, boolean printable) {
    public Held {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a licence has an id");
      }
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Held[" + name + "]";
    }
  }

  /** All that the holder of the card holds. */
  Answer<List<Held>> of(Cases.Holder holder);

  /**
   * A print of one, as PDF with the service's own mark of this use. Refused with 404 when the
   * holder has no such licence, with 422 and {@code NOT_PRINTABLE} when its issuer does not want
   * that.
   *
   * @param purpose 事由 in words; every use carries it
   */
  Answer<Bytes> print(Cases.Holder holder, String id, String purpose);
}
