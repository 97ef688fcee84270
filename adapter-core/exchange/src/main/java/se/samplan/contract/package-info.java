/**
 * One description per aggregated contract: names, paths of key facts, index domain, how its request is
 * read. Data; behaviour that differs by contract is expressed by what is described here, nowhere else.
 */
@NullMarked
package se.samplan.contract;

import org.jspecify.annotations.NullMarked;
