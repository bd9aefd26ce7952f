package dev.imagegallery;

/** The steps of an import, in order; which of them there are depends on the source. */
public enum ImportStep {
  /** The local disk becomes a page blob. */
  UPLOAD,
  /** The machine is deallocated and generalized, which cannot be undone. */
  GENERALIZE,
  /** A managed image is made. */
  MANAGED_IMAGE,
  /** The image definition is made, or the one that is there is checked. */
  DEFINITION,
  /** The image version is made, and replicates. */
  VERSION
}
