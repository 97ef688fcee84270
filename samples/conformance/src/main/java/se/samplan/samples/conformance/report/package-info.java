/** The same findings for a terminal, a browser, a build server, a program and a page of projects. */
@NullMarked
package se.samplan.samples.conformance.report;

import org.jspecify.annotations.NullMarked;
