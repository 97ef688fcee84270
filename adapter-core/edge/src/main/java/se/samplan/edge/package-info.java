/**
 * What both roles do with HTTP and SOAP at the edge: how a request comes in and what is turned away before it is read, the
 * envelope in one pass, the checks against the published schema, faults without secrets, and the served WSDL.
 */
@NullMarked
package se.samplan.edge;

import org.jspecify.annotations.NullMarked;
