package io.perennial.scoring.life;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A fact or a figure together with whom it is about: a row to be stored. */
record Noted<T>(UUID customerId, T what) {

    /** One column of many rows. */
    static <T, C> C[] column(List<Noted<T>> rows, IntFunction<C[]> array, Function<T, C> value) {
        return rows.stream().map(row -> value.apply(row.what)).toArray(array);
    }

    /** Whom the rows are about. */
    static <T> UUID[] customers(List<Noted<T>> rows) {
        return rows.stream().map(Noted::customerId).toArray(UUID[]::new);
    }
}
