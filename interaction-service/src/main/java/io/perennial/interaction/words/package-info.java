/** What was said and noted in free words: sealed, and shown only to whom it concerns. */
package io.perennial.interaction.words;
