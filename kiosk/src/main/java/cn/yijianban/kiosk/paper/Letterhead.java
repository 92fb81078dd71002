package cn.yijianban.kiosk.paper;

/**
 * What every paper of one terminal says of the terminal.
 *
 * @param terminal the number on its placard
 * @param site such as 宁都县24小时政务服务区
 * @param consultPhone 咨询电话
 * @param supervisePhone 监督电话
 * @param query what a query code begins with; the receipt number follows, and nothing else
 * @param simulated whether any part of the terminal is simulated
 */
public record Letterhead(
    String terminal,
    String site,
    String consultPhone,
    String supervisePhone,
    String query,
    boolean simulated) {}
