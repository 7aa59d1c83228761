/** A plugin for Comptoir: invoices as plain text. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
