/**
 * A person's plan, with needs, goals, activities, risks and follow-up (vård- och omsorgsplan; information model, section 3).
 */
@NullMarked
package se.samplan.model.plan;

import org.jspecify.annotations.NullMarked;
