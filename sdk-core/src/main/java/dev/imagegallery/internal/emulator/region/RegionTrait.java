package dev.imagegallery.internal.emulator.region;

/** What is special about a region. */
public enum RegionTrait {
  /** Listed among the recommended regions. */
  RECOMMENDED('R'),
  /** Has availability zones. */
  AVAILABILITY_ZONES('Z'),
  /** A subscription must ask for access (R46). */
  ACCESS_RESTRICTED('X'),
  /** For trying releases; hidden unless enabled (R42). */
  CANARY('C'),
  /** Galleries could be created here in the preview (R43). */
  PREVIEW_GALLERY_CREATION('G'),
  /** Replicating to it needed an allow-listed subscription in the preview (R45). */
  PREVIEW_ALLOW_LISTED('A');

  private final char letter;

  RegionTrait(char letter) {
    this.letter = letter;
  }

  /** Its letter in the table of regions. */
  char letter() {
    return letter;
  }
}
