/**
 * The official SDK against the emulated cloud: over HTTPS, and in memory through an HTTP client
 * that users of that SDK may copy.
 */
package dev.imagegallery.examples.official;
