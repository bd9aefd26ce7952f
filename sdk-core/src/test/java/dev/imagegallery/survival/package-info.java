/** What becomes of every operation when something goes wrong. */
package dev.imagegallery.survival;
