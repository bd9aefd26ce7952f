/**
 * Provider Microsoft.Compute: managed images, virtual machines, disks and snapshots, which image
 * versions are made from and deployed to. A handler reads top-down: parse, check, change, answer.
 */
@NullMarked
package dev.imagegallery.internal.emulator.compute;

import org.jspecify.annotations.NullMarked;
