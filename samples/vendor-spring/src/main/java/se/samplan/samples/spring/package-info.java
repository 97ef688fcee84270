/**
 * A vendor as most are: Spring Boot, a relational database, and queries. Each contract is one class that reads the journal and makes
 * the model's records of it; the rest is a few beans in {@link se.samplan.samples.spring.VendorApplication}.
 */
@NullMarked
package se.samplan.samples.spring;

import org.jspecify.annotations.NullMarked;
