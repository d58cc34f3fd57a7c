package io.perennial.bench;

import io.perennial.local.Service;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sealed values of the customers who were made, each with a mark that stands for it in the texts of rows. */
final class SealedCells {

    /**
     * A sealed value.
     *
     * @param row the id of its row, for which it is sealed
     * @param text what is sealed; null if it is a key
     */
    record Cell(String table, String row, String text) {}

    private record Kept(Service service, String table, UUID customer, String row, byte[] bytes) {}

    private final Seals seals;
    private final Map<String, Kept> byMark = new HashMap<>();
    private final Map<Service, Map<UUID, byte[]>> keys = new HashMap<>();

    SealedCells(Seals seals) {
        this.seals = seals;
    }

    /** What stands for a value that is kept sealed: as many digits as no id has. */
    String mark(Service service, String table, List<String> columns, List<String> values, String value) {
        String row = values.get(columns.indexOf(Seals.isKey(table) ? "customer_id" : "id"));
        String named = columns.contains("customer_id") ? values.get(columns.indexOf("customer_id")) : row;
        String customer = named == null ? row : named; // words of nobody known have a key of their own
        byte[] bytes = HexFormat.of().parseHex(value.substring("\\x".length()));
        Kept kept = new Kept(service, table, UUID.fromString(customer), row, bytes);
        String mark = "%064x".formatted(byMark.size());
        byMark.put(mark, kept);
        if (Seals.isKey(table)) {
            keys.computeIfAbsent(service, any -> new HashMap<>())
                    .put(kept.customer(), seals.unlocked(kept.customer(), bytes));
        }
        return "\\x" + mark;
    }

    boolean isMark(String mention) {
        return byMark.containsKey(mention);
    }

    /** What a mark stands for, once all rows were read. */
    Cell cell(String mark) {
        Kept kept = byMark.get(mark);
        if (Seals.isKey(kept.table())) {
            return new Cell(kept.table(), kept.row(), null);
        }
        byte[] key = keys.get(kept.service()).get(kept.customer());
        return new Cell(kept.table(), kept.row(), seals.opened(key, kept.table(), kept.row(), kept.bytes()));
    }
}
