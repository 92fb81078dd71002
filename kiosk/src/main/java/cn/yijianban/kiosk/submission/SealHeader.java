package cn.yijianban.kiosk.submission;

import java.time.Instant;

/**
 * What stands in clear on a sealed package: enough to send it and to rebuild its row, nothing of
 * the persons.
 *
 * @param key idempotency key, made before the first attempt
 * @param region where it is decided on (归属地), GB/T 2260; where it was taken in (受理地) stands in the
 *     number
 */
public record SealHeader(
    String number, String key, String bundle, String region, String terminal, Instant created) {}
