/**
 * Services of the platform as clients of Apache CXF, through the contracts' generated interfaces and over the HTTP that every
 * other call goes by.
 */
@NullMarked
package se.samplan.platform;

import org.jspecify.annotations.NullMarked;
