package dev.imagegallery.internal.emulator.login;

import java.time.Instant;

/**
 * What an access token says.
 *
 * @param issuer the authority
 * @param tenantId the tenant
 * @param objectId the principal
 * @param appId the client that asked for it
 * @param audience the API it is for
 * @param issued when
 * @param expires when it ends
 */
public record Token(
    String issuer,
    String tenantId,
    String objectId,
    String appId,
    String audience,
    Instant issued,
    Instant expires) {}
