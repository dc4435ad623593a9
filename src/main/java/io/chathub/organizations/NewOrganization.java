package io.chathub.organizations;

import java.time.ZoneId;
import java.util.Locale;

/** What is asked of an organization before it exists. */
public record NewOrganization(String name, Locale locale, ZoneId timezone) {}
