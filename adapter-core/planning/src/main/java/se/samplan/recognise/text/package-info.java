/**
 * Where in a note its headings stand, whatever it is written in: plain text, HTML, DocBook, or a mixture that nobody can parse.
 * Every place is one in the note as it came.
 */
@NullMarked
package se.samplan.recognise.text;

import org.jspecify.annotations.NullMarked;
