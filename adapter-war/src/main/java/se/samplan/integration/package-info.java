/**
 * What an integrator's jar brings: how its configurations are found, and what keeps its beans from doing harm. A port that throws,
 * hangs or answers nothing has not answered, and decisions on access then withhold.
 */
@NullMarked
package se.samplan.integration;

import org.jspecify.annotations.NullMarked;
