// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set about the books. */
@ObjectClassDefinition(name = "Comptoir ledger", description = "Where the fiscal year ends.")
public @interface LedgerSettings {

    @AttributeDefinition(
            name = "Closing day",
            description = "The last day of the fiscal year as MM-DD. Entries of an exported part of a year are numbered"
                    + " within the year; one that begins within a year and ends with the next is a long first year.")
    String closing() default FiscalYear.CALENDAR;
}
