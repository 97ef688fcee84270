package se.samplan.contract;

import javax.xml.namespace.QName;

/**
 * Where a response says that its source has more records than it holds, and how those are asked for.
 *
 * @param name the element, directly below the response and after the records
 * @param reference the element of the next request that holds what stood there as reference
 */
public record MoreElement(QName name, QName reference) {}
