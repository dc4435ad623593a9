package io.chathub.portal;

import java.time.ZoneId;

/** The time zone that a browser says it is in. */
final class TimeZones {

    private TimeZones() {}

    /** Without a known one UTC; it can be set later. */
    static ZoneId known(String id) {
        return ZoneId.of(ZoneId.getAvailableZoneIds().contains(id) ? id : "UTC");
    }
}
