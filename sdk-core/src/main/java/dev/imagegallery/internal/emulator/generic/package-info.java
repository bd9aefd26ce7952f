/**
 * Resources of all types that no other provider owns: networks, storage accounts, key vaults,
 * identities and the like. They are kept as they were sent, with what clients need filled in.
 */
@NullMarked
package dev.imagegallery.internal.emulator.generic;

import org.jspecify.annotations.NullMarked;
