/** What addresses say of where they lead. */
@NullMarked
package dev.imagegallery.internal.address;

import org.jspecify.annotations.NullMarked;
