/** Sample applications that grow over many versions, and their drafts. */
@NullMarked
package dev.aludel.draft.model;

import org.jspecify.annotations.NullMarked;
