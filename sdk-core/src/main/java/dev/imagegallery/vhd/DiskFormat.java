package dev.imagegallery.vhd;

/** How a disk lies in its file. */
public enum DiskFormat {
  /** A VHD with all its sectors in order, and a footer. */
  FIXED_VHD,
  /** A VHD that has only the blocks that were ever written. */
  DYNAMIC_VHD,
  /** The sectors and nothing else. */
  RAW
}
