package cn.yijianban.kiosk.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * What is sent, read as it is asked for, in pieces larger than the JDK's own 16 KB: those cost a
 * quick line a tenth of what it carries ({@code bin/bench submission}).
 *
 * @param sm3 of it, in upper-case hexadecimal: it is computed once, for signature and checksum
 */
record WireBody(Desk.Source source, int size, String sm3) {
  private static final int PIECE = 64 * 1024;

  HttpRequest.BodyPublisher publisher() {
    return size == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            subscriber -> subscriber.onSubscribe(new Reading(subscriber)), size);
  }

  /** One way through it; whoever sends it again begins another one. */
  private final class Reading implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> into;
    private InputStream in = InputStream.nullInputStream();
    private boolean begun;
    private int left = size;
    private long wanted;
    private boolean busy;
    private boolean over;

    Reading(Flow.Subscriber<? super ByteBuffer> into) {
      this.into = into;
    }

    @Override
    public void request(long pieces) {
      synchronized (this) {
        wanted =
            Math.addExact(Math.min(wanted, Integer.MAX_VALUE), Math.min(pieces, Integer.MAX_VALUE));
        if (busy || over) {
          return;
        }
        busy = true;
      }
      while (takes()) {
        give();
      }
    }

    /** Only one thread at a time gives, however many ask. */
    private synchronized boolean takes() {
      busy = !over && wanted > 0;
      wanted -= busy ? 1 : 0;
      return busy;
    }

    private void give() {
      try {
        if (!begun) {
          begun = true;
          in = source.open();
        }
        byte[] piece = in.readNBytes(Math.min(PIECE, left));
        if (piece.length == 0) {
          throw new IOException("a body is shorter than it was");
        }
        left -= piece.length;
        into.onNext(ByteBuffer.wrap(piece));
        if (left == 0) {
          end();
          into.onComplete();
        }
      } catch (IOException e) {
        end();
        into.onError(e);
      }
    }

    private void end() {
      synchronized (this) {
        over = true;
      }
      try {
        in.close();
      } catch (IOException e) {
        // Nothing more is read from it.
        left = 0;
      }
    }

    @Override
    public void cancel() {
      end();
    }
  }
}
