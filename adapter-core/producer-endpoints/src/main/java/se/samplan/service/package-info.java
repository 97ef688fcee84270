/** What a producer answers beside the contracts of its records: that it runs, and what an engagement index tells it. */
@NullMarked
package se.samplan.service;

import org.jspecify.annotations.NullMarked;
