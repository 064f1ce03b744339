/** How often the judgement is right, measured on a corpus of migrations. */
@NullMarked
package dev.aludel.judgement;

import org.jspecify.annotations.NullMarked;
