package cn.yijianban.devices;

import java.util.concurrent.CompletableFuture;

/**
 * One command to a device, from the queue to its one completion.
 *
 * @param id counts the commands of this device from 1, for the log
 * @param answer completes exactly once, also when the command was cancelled or failed
 * @param cancel ends it, wherever it stands
 */
public record Command<T>(long id, CompletableFuture<T> answer, Cancel cancel) {}
