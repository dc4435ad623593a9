package io.chathub.web.view;

/** A choice of a select field. */
public record Option(String value, String label) {}
