// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import org.comptoir.web.internal.http.Answer;

/**
 * A line of the table.
 *
 * @param method GET to see, POST to change
 * @param path where
 * @param access for whom
 * @param page what answers
 * @param files whether its form may carry a file
 */
public record Route(String method, Path path, Access access, Page page, boolean files) {

    /** What answers a request. */
    @FunctionalInterface
    public interface Page {
        Answer answer(Visit visit);
    }

    /** A page to see. */
    public static Route get(String path, Access access, Page page) {
        return new Route("GET", new Path(path), access, page, false);
    }

    /** A change. */
    public static Route post(String path, Access access, Page page) {
        return new Route("POST", new Path(path), access, page, false);
    }

    /** A change whose form carries a file, which the page reads when who sent it has passed the door. */
    public static Route upload(String path, Access access, Page page) {
        return new Route("POST", new Path(path), access, page, true);
    }
}
