package io.chathub.realtime;

/**
 * A frame with its place in a topic.
 *
 * @param restricted whether only listeners with the wider view hear it (a private note, say)
 */
public record Positioned(long position, boolean restricted, Frame frame) {}
