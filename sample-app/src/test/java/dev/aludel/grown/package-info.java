/** The README's example, a while later. */
package dev.aludel.grown;
