/**
 * Sharing galleries with others: the share action of their owners, and the read views through which
 * subscriptions, tenants and the community find what is shared with them.
 */
@NullMarked
package dev.imagegallery.internal.emulator.sharing;

import org.jspecify.annotations.NullMarked;
