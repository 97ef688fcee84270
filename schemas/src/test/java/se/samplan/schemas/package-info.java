/** Holds the schemas against the facts of the published contracts, which were written down separately. */
package se.samplan.schemas;
