package cn.yijianban.kiosk.submission;

import java.time.Instant;

/**
 * What stands in clear on a sealed package: enough to send it and to rebuild its row, nothing of
 * the persons.
 *
 * @param key idempotency key, made before the first attempt
 */
public record SealHeader(
    String number, String key, String bundle, String region, String terminal, Instant created) {}
