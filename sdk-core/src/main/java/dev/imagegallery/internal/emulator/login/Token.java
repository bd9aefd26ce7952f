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
 * @param lasting whether it is good whatever the cloud's clock shows: clients that were given it
 *     outside do not know that clock
 * @param counted whether the principal's rights count even where everybody acts as owner
 */
public record Token(
    String issuer,
    String tenantId,
    String objectId,
    String appId,
    String audience,
    Instant issued,
    Instant expires,
    boolean lasting,
    boolean counted) {}
