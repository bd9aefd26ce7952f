/**
 * What clients ask before they ask the resource manager: where things are in this cloud, who may
 * enter, and what a principal is called. All addresses are at the authority that was asked.
 */
@NullMarked
package dev.imagegallery.internal.emulator.login;

import org.jspecify.annotations.NullMarked;
