// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.access;

import org.comptoir.rest.About;
import org.comptoir.rest.internal.party.CompanyBody;
import org.jspecify.annotations.Nullable;

/** The first request a server gets: a company to found, or the code of one that is there. */
public record SetupBody(
        @About(value = "the one-time token from the data folder", example = "setup_0000000000000000")
        String token,

        @Nullable @About("the company to found, unless companyCode names one")
        CompanyBody company,

        @Nullable @About(value = "a company that is there, such as the demo company", example = "maison-lenoir")
        String companyCode) {}
