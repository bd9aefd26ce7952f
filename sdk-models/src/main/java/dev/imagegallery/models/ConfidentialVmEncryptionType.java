package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How the disk of a confidential machine is encrypted. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ConfidentialVmEncryptionType(String value) {

  /** Guest state only, platform key. */
  public static final ConfidentialVmEncryptionType ENCRYPTED_VM_GUEST_STATE_ONLY_WITH_PMK =
      new ConfidentialVmEncryptionType("EncryptedVMGuestStateOnlyWithPmk");

  /** Platform key. */
  public static final ConfidentialVmEncryptionType ENCRYPTED_WITH_PMK =
      new ConfidentialVmEncryptionType("EncryptedWithPmk");

  /** Customer key. */
  public static final ConfidentialVmEncryptionType ENCRYPTED_WITH_CMK =
      new ConfidentialVmEncryptionType("EncryptedWithCmk");

  /** Guest state is not kept. */
  public static final ConfidentialVmEncryptionType NON_PERSISTED_TPM =
      new ConfidentialVmEncryptionType("NonPersistedTPM");

  /** How it looks on the wire. */
  public static final WireType<ConfidentialVmEncryptionType> TYPE =
      WireType.openEnum(
          ConfidentialVmEncryptionType::new,
          ConfidentialVmEncryptionType::value,
          List.of(
              ENCRYPTED_VM_GUEST_STATE_ONLY_WITH_PMK,
              ENCRYPTED_WITH_PMK,
              ENCRYPTED_WITH_CMK,
              NON_PERSISTED_TPM));

  /** Any text will do. */
  public ConfidentialVmEncryptionType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
