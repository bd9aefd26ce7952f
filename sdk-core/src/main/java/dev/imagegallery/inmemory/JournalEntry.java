package dev.imagegallery.inmemory;

import java.time.Instant;

/**
 * One thing that happened in the emulated cloud. It holds no header, token or body.
 *
 * @param n its number; the first since the start or the last reset is 1
 * @param at when, on the cloud's timeline
 * @param kind {@code request}, {@code transition}, {@code fault} or {@code deployment}
 * @param method of a request, else {@code ""}
 * @param path of the request, or the id of the resource
 * @param status HTTP status of a request, else 0
 * @param detail what came of it: an error code, or the state that was reached
 */
public record JournalEntry(
    long n, Instant at, String kind, String method, String path, int status, String detail) {}
