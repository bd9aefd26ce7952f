package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.emulator.kernel.Answer;
import java.nio.charset.StandardCharsets;

/** A refusal of the storage service, which speaks XML. */
final class StorageFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private StorageFault(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static StorageFault exists() {
    return new StorageFault(409, "BlobAlreadyExists", "The specified blob already exists.");
  }

  static StorageFault of(int status, String code, String message) {
    return new StorageFault(status, code, message);
  }

  static StorageFault blobNotFound() {
    return new StorageFault(404, "BlobNotFound", "The specified blob does not exist.");
  }

  static StorageFault invalidRange() {
    return new StorageFault(416, "InvalidPageRange", "The page range specified is invalid.");
  }

  static StorageFault rangeNotSatisfiable() {
    return new StorageFault(
        416,
        "InvalidRange",
        "The range specified is invalid for the current size of the resource.");
  }

  static StorageFault invalidHeader(String name) {
    return new StorageFault(
        400,
        "InvalidHeaderValue",
        "The value for one of the HTTP headers is not in the correct format: " + name + ".");
  }

  static StorageFault missingHeader(String name) {
    return new StorageFault(
        400,
        "MissingRequiredHeader",
        "An HTTP header that's mandatory for this request is not specified: " + name + ".");
  }

  static StorageFault checksum(String header) {
    boolean md5 = header.equalsIgnoreCase("Content-MD5");
    return new StorageFault(
        400,
        md5 ? "Md5Mismatch" : "Crc64Mismatch",
        "The "
            + header
            + " value specified in the request did not match with the value calculated"
            + " by the server.");
  }

  static StorageFault tooLarge() {
    return new StorageFault(
        413, "RequestBodyTooLarge", "The request body is too large and exceeds 4 MiB.");
  }

  static StorageFault leaseMissing() {
    return new StorageFault(
        412,
        "LeaseIdMissing",
        "There is currently a lease on the blob and no lease ID was specified in the request.");
  }

  static StorageFault leaseMismatch() {
    return new StorageFault(
        412,
        "LeaseIdMismatchWithBlobOperation",
        "The lease ID specified did not match the lease ID for the blob.");
  }

  static StorageFault leasePresent() {
    return new StorageFault(409, "LeaseAlreadyPresent", "There is already a lease present.");
  }

  static StorageFault authentication(String detail) {
    return new StorageFault(
        403, "AuthenticationFailed", "Server failed to authenticate the request. " + detail);
  }

  static StorageFault noAccess() {
    return new StorageFault(
        409, "PublicAccessNotPermitted", "Public access is not permitted on this storage account.");
  }

  static StorageFault permission() {
    return new StorageFault(
        403,
        "AuthorizationPermissionMismatch",
        "This request is not authorized to perform this operation using this permission.");
  }

  static StorageFault notPossible(String what) {
    return new StorageFault(
        501, "NotImplemented", "The emulated storage service has no " + what + ".");
  }

  Answer answer() {
    String xml =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
            + code
            + "</Code><Message>"
            + escape(String.valueOf(getMessage()))
            + "</Message></Error>";
    return Answer.bytes(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8))
        .header("x-ms-error-code", code)
        .detail(code);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
