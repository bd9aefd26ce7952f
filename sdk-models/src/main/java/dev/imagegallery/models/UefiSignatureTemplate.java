package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * A set of default UEFI keys. Open to values born later.
 *
 * @param value the text on the wire
 */
public record UefiSignatureTemplate(String value) {

  /** No default keys. */
  public static final UefiSignatureTemplate NO_SIGNATURE_TEMPLATE =
      new UefiSignatureTemplate("NoSignatureTemplate");

  /** Keys for third-party loaders. */
  public static final UefiSignatureTemplate MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE =
      new UefiSignatureTemplate("MicrosoftUefiCertificateAuthorityTemplate");

  /** Keys for Windows. */
  public static final UefiSignatureTemplate MICROSOFT_WINDOWS_TEMPLATE =
      new UefiSignatureTemplate("MicrosoftWindowsTemplate");

  /** How it looks on the wire. */
  public static final WireType<UefiSignatureTemplate> TYPE =
      WireType.openEnum(
          UefiSignatureTemplate::new,
          UefiSignatureTemplate::value,
          List.of(
              NO_SIGNATURE_TEMPLATE,
              MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE,
              MICROSOFT_WINDOWS_TEMPLATE));

  /** Any text will do. */
  public UefiSignatureTemplate {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
