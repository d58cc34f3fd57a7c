package io.perennial.faults.oracle;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The days of the round's customers, counted anew from the journal: what was done, and what was not answered but took place. */
final class Recount {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String NOTE = "between us: ";

    private final Map<UUID, NavigableMap<LocalDate, DayCount>> days = new HashMap<>();
    private final Map<UUID, Set<String>> products = new HashMap<>();

    static Recount of(Evidence evidence) throws SQLException {
        Set<String> recorded = new HashSet<>(evidence.tables()
                .rows(
                        "interaction",
                        "select" + Unsealed.WORDS + "from interaction" + Unsealed.WITH_WORDS
                                + "where n.customer_id = any(?) and s.id is not null",
                        row -> Unsealed.words(row).replace(NOTE, ""),
                        evidence.customers()));
        Set<String> settled = new HashSet<>(evidence.tables()
                .rows(
                        "interaction",
                        "select outcome from complaint where customer_id = any(?) and outcome is not null",
                        row -> row.getString(1),
                        evidence.customers()));
        Recount recount = new Recount();
        Map<String, UUID> complaints = new HashMap<>();
        for (Deed deed : evidence.deeds()) {
            UUID customer = evidence.customerOf(deed);
            if (deed.isInteraction() && counts(deed, recorded)) {
                recount.count(customer, deed);
                if (deed.what().equals("COMPLAINT")) {
                    complaints.put(deed.answeredId(), customer);
                }
            } else if (deed.what().equals("RESOLUTION") && counts(deed, settled)) {
                recount.day(complaints.get(deed.path().split("/", -1)[3]), evidence.today())
                        .settled();
            }
        }
        return recount;
    }

    private static boolean counts(Deed deed, Set<String> tookPlace) {
        return deed.end() == Deed.End.DONE || deed.end() == Deed.End.UNKNOWN && tookPlace.contains(deed.op());
    }

    NavigableMap<LocalDate, DayCount> of(UUID customer) {
        return days.getOrDefault(customer, new TreeMap<>());
    }

    int products(UUID customer) {
        return products.getOrDefault(customer, Set.of()).size();
    }

    private void count(UUID customer, Deed deed) {
        LocalDate day =
                LocalDate.ofInstant(Instant.parse(deed.body().path("occurredAt").asText()), ZONE);
        if (deed.what().equals("COMPLAINT")) {
            day(customer, day).complained();
            return;
        }
        day(customer, day).took(deed);
        if (deed.body().has("product")) {
            products.computeIfAbsent(customer, one -> new HashSet<>())
                    .add(deed.body().path("product").asText());
        }
    }

    private DayCount day(UUID customer, LocalDate day) {
        return days.computeIfAbsent(customer, one -> new TreeMap<>()).computeIfAbsent(day, one -> new DayCount());
    }
}
