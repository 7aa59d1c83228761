// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages that are there now. They come and go while others are asked for; nobody is signed out by that. */
@Component(service = PageTable.class)
public final class PageTable {

    /** Without a door there is no server to come to. */
    private static final String DOOR = "(component.name=org.comptoir.web.internal.page.signin.SignInPages)";

    private static final Logger LOG = LoggerFactory.getLogger(PageTable.class);

    private final List<Pages> groups = new ArrayList<>();
    private volatile Table table = new Table(new Routes(List.of()), List.of());

    private record Table(Routes routes, List<MenuLine> menu) {}

    /** @param door the first of them, which comes in by {@link #addPages} as the others do */
    @Activate
    public PageTable(@Reference(target = DOOR) Pages door) {}

    PageTable(List<? extends Pages> all) {
        all.forEach(this::addPages);
    }

    /** A group whose paths another has already is left out: what was there stays as it is. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addPages(Pages pages) {
        groups.add(pages);
        try {
            table = made();
        } catch (IllegalArgumentException taken) {
            groups.remove(pages);
            LOG.error(
                    "event=pages-left-out pages={} reason={}", pages.getClass().getName(), taken.getMessage());
        }
    }

    synchronized void removePages(Pages pages) {
        groups.remove(pages);
        table = made();
    }

    private Table made() {
        return new Table(
                new Routes(groups),
                groups.stream()
                        .flatMap(group -> group.menu().stream())
                        .sorted(MenuLine.IN_ORDER)
                        .toList());
    }

    /** The whole table. */
    Routes routes() {
        return table.routes();
    }

    /** The whole menu, in order. */
    List<MenuLine> menu() {
        return table.menu();
    }
}
