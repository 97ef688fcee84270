/**
 * Templates as data: one YAML file for each way of writing plans, strictly read, and those that are shipped.
 */
@NullMarked
package se.samplan.recognise.template;

import org.jspecify.annotations.NullMarked;
