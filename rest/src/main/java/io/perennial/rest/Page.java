package io.perennial.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a list.
 *
 * @param items what was found, in the list's order
 * @param next the address of the next piece, null at the end
 */
public record Page<T>(
        List<T> items,

        @JsonInclude @Schema(description = "Address of the next page, null on the last one", nullable = true)
        String next) {

    /**
     * A page of rows that were read with one more than the limit, so as to know whether more follow.
     *
     * @param rows up to {@link Paging#rows()} rows
     * @param limit how many of them to show
     * @param uri the request, whose filters the link keeps
     * @param cursor where a row stands in the list's order, as {@link Paging#after} will read it
     */
    public static <T> Page<T> of(List<T> rows, int limit, UriInfo uri, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, next(uri, limit, cursor.apply(items.get(limit - 1))));
    }

    /** The same page with other items, one for each. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }

    private static String next(UriInfo uri, int limit, String cursor) {
        URI link = uri.getRequestUriBuilder()
                .replaceQueryParam("limit", limit)
                .replaceQueryParam("after", Paging.opaque(cursor))
                .build();
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
