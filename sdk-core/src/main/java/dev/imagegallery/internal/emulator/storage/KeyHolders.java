package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.emulator.kernel.Request;

/** Says whether the bearer of a request's token may list an account's keys. */
@FunctionalInterface
public interface KeyHolders {

  /** With the kernel's lock held. */
  boolean mayListKeys(Request request, String accountId);
}
