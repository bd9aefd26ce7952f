/**
 * Where bearer tokens come from. Read {@link dev.imagegallery.credential.TokenCredential} first;
 * {@link dev.imagegallery.credential.ChainedCredential#standard} suits most programs.
 */
@NullMarked
package dev.imagegallery.credential;

import org.jspecify.annotations.NullMarked;
