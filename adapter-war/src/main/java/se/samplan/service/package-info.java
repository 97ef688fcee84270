/**
 * The generated service interfaces, implemented over what a vendor has connected: one class for each contract. A request
 * becomes a question to the journal, the records that production lets through become the answer. An object answers one call.
 *
 * <p>Nothing here knows HTTP or a SOAP library; whatever publishes the interface may do so.
 */
@NullMarked
package se.samplan.service;

import org.jspecify.annotations.NullMarked;
