package io.perennial.faults.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What scoring counted of each day, and what lifecycle knows by it, against the oracle's own count. */
final class CountedOnce implements Check {

    private static final String NOTHING = new DayCount().text();

    private record Place(UUID customer, LocalDate day) {}

    @Override
    public void of(Evidence evidence, Findings findings) throws SQLException {
        Recount recount = Recount.of(evidence);
        Map<Place, String> counted = new HashMap<>();
        evidence.tables()
                .rows(
                        "scoring",
                        "select customer_id, day, sum(value_interactions), sum(logins), sum(opened), sum(resolved), "
                                + "sum(rating_count), sum(rating_sum), sum(volume), sum(net) from dated_facts "
                                + "where customer_id = any(?) group by customer_id, day",
                        row -> counted.put(
                                new Place(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                                DayCount.line(
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8),
                                        row.getBigDecimal(9),
                                        row.getBigDecimal(10))),
                        evidence.customers());
        for (UUID customer : evidence.customers()) {
            recount.of(customer).forEach((day, count) -> {
                String found = counted.remove(new Place(customer, day));
                findings.same(Invariant.I3, count.text(), found == null ? NOTHING : found, "%s on %s", customer, day);
            });
        }
        counted.forEach((place, found) -> findings.same(Invariant.I4, NOTHING, found, "facts of %s", place));
        latestFacts(evidence).forEach((customer, facts) -> compare(customer, facts, recount, findings));
    }

    private static Map<UUID, JsonNode> latestFacts(Evidence evidence) throws SQLException {
        ObjectMapper json = new ObjectMapper();
        Map<UUID, JsonNode> facts = new HashMap<>();
        evidence.tables()
                .rows(
                        "lifecycle",
                        "select distinct on (customer_id) customer_id, facts from step where customer_id = any(?) "
                                + "order by customer_id, day desc",
                        row -> {
                            try {
                                return facts.put(row.getObject(1, UUID.class), json.readTree(row.getString(2)));
                            } catch (JsonProcessingException e) {
                                throw new SQLException(e);
                            }
                        },
                        evidence.customers());
        return facts;
    }

    private static void compare(UUID customer, JsonNode facts, Recount recount, Findings findings) {
        Collection<DayCount> days = recount.of(customer).values();
        int value = days.stream().mapToInt(DayCount::value).sum();
        int complaints = days.stream().mapToInt(DayCount::openComplaints).sum();
        findings.same(
                Invariant.I3, value, facts.path("valueInteractions90d").asInt(), "value interactions of %s", customer);
        findings.same(
                Invariant.I12, complaints, facts.path("openComplaints").asInt(), "open complaints of %s", customer);
        findings.same(
                Invariant.I12,
                recount.products(customer),
                facts.path("products").asInt(),
                "products of %s",
                customer);
        int ratings = days.stream().mapToInt(DayCount::ratings).sum();
        if (ratings > 0) {
            double mean = (double) days.stream().mapToInt(DayCount::ratingSum).sum() / ratings;
            double told = facts.path("satisfactionMean").asDouble();
            if (Math.abs(mean - told) > 0.011) {
                findings.report(Invariant.I12, "satisfaction of %s is %s instead of %s", customer, told, mean);
            }
        }
    }
}
