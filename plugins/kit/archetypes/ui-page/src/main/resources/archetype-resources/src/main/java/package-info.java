/** A plugin for Comptoir: a page of its own. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
