/** Services elsewhere that belong to what is planned: chats, forms, pages of units (overview, section 9). */
@NullMarked
package se.samplan.understand.service;

import org.jspecify.annotations.NullMarked;
