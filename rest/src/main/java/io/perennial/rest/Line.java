package io.perennial.rest;

/**
 * A line of an NDJSON stream that was understood.
 *
 * @param number its number in the stream, from 1, empty lines counted
 * @param value what it says
 */
public record Line<T>(long number, T value) {}
