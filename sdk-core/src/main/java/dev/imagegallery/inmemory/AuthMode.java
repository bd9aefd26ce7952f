package dev.imagegallery.inmemory;

/** Whether callers of an emulated cloud must prove who they are. */
public enum AuthMode {
  /** Everybody acts as the owner of everything, with any token or none. */
  OPEN,
  /** A token says who calls, and role assignments say what the caller may do (R134). */
  RBAC
}
