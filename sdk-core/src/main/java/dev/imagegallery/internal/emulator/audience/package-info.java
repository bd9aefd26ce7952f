/**
 * To whom galleries are open without a role: the subscriptions and tenants that an owner names, and
 * the community; under which names they know galleries, and what is offered to them.
 */
@NullMarked
package dev.imagegallery.internal.emulator.audience;

import org.jspecify.annotations.NullMarked;
