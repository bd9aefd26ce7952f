package dev.imagegallery.internal.emulator.template;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column characters of the line up to the end of the token
 */
public record Position(int line, int column) {}
