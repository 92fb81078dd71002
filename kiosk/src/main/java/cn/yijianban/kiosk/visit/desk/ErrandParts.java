package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.LicencePrints;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.submission.Owners;
import cn.yijianban.kiosk.visit.ErrandPapers;

/**
 * What errands work with.
 *
 * @param region whose hall it is
 */
public record ErrandParts(
    Cases cases,
    Notices notices,
    LicencePrints licences,
    Appointments appointments,
    Assistance assistance,
    Payments payments,
    Owners owners,
    ErrandPapers papers,
    String region) {}
