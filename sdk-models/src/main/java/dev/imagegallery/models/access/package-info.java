/** Who may do what: roles, and to whom they are assigned. */
@NullMarked
package dev.imagegallery.models.access;

import org.jspecify.annotations.NullMarked;
