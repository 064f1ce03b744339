/** The README's example, as an application. */
package dev.aludel.readme;
