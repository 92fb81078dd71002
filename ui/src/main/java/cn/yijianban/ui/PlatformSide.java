package cn.yijianban.ui;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.crypto.StationSecret;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.ComplaintBox;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import cn.yijianban.kiosk.submission.Owners;
import java.io.IOException;
import java.util.Optional;

/**
 * The way to the platform: the client of its contract, and the outbox in front of it.
 *
 * @param owners whose packages wait in the outbox
 * @param complaints what went wrong, on its way
 */
record PlatformSide(PlatformClient client, Outbox outbox, Owners owners, ComplaintBox complaints) {
  static PlatformSide open(Ground ground, Backoff backoff, OpenParts open) throws IOException {
    StationConfig config = ground.config();
    Store store = open.keep(Store.open(config.data()));
    StationKeys keys =
        StationKeys.open(
            config.data(), Sm2PublicKey.parse(config.platform().publicKey()), ground.random());
    PlatformClient client =
        open.keep(
            new PlatformClient(
                PlatformConfig.of(ground.platform(), "yijianban", config.terminal()),
                keys,
                ground.time()));
    Outbox outbox =
        open.keep(
            Outbox.open(
                new OutboxParts(
                    store,
                    Optional.of(keys),
                    client,
                    new OutboxParts.Terminal(
                        config.terminal(), ground.shortName(), config.site().region()),
                    OutboxParts.Limits.usual().uploading(config.platform().uploadKbit()),
                    backoff,
                    ground.time(),
                    ground.zone(),
                    ground.random())));
    Owners owners = new Owners(store, StationSecret.open(config.data(), ground.random()));
    ComplaintBox complaints =
        open.keep(
            ComplaintBox.open(
                config.data(), new DiskFiles(), client.helpDesk(), keys, backoff, ground.random()));
    return new PlatformSide(client, outbox, owners, complaints);
  }
}
