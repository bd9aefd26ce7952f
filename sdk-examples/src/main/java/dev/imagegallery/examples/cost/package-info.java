/**
 * What images cost: {@link dev.imagegallery.examples.cost.CompareCosts} estimates a version before
 * it is made, and compares with what the in-memory service then bills.
 */
@NullMarked
package dev.imagegallery.examples.cost;

import org.jspecify.annotations.NullMarked;
