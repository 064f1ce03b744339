/**
 * What operators see of an application's migrations: an endpoint and a health indicator.
 */
@NullMarked
package dev.aludel.actuate;

import org.jspecify.annotations.NullMarked;
