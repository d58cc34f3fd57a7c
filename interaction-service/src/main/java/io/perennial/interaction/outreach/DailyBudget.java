package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import io.perennial.interaction.customers.Consents;
import io.perennial.interaction.customers.Consents.Matter;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import io.perennial.interaction.outreach.decision.Verdict;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** How often customers were reached today: counted under a lock, so that the policy holds across all replicas. */
@ApplicationScoped
class DailyBudget {

    // A replica whose midnight comes later must not open a new day for the one that is ahead.
    private static final String LOCK = "insert into contact_day as d (customer_id, channel, day, used)"
            + " select n.*, cast(? as date), 0 from unnest(?, ?) as n(customer_id, channel)"
            + " on conflict (customer_id, channel) do update set day = greatest(d.day, excluded.day),"
            + " used = case when d.day < excluded.day then 0 else d.used end"
            + " returning customer_id, channel, used";

    private static final String SPEND = "update contact_day d set used = n.used"
            + " from unnest(?, ?, ?) as n(customer_id, channel, used)"
            + " where d.customer_id = n.customer_id and d.channel = n.channel";

    private static final Comparator<Line> IN_ONE_ORDER =
            Comparator.comparing(Line::customerId).thenComparing(Line::channel);

    private final Sql sql;
    private final Consents consents;

    DailyBudget(Sql sql, Consents consents) {
        this.consents = consents;
        this.sql = sql;
    }

    /** Decides on contacts in their order and counts those that may go out. */
    Map<Pending, Verdict> decide(List<Pending> contacts, ContactPolicy policy, LocalDate today) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        Map<Matter, Boolean> said = saidOf(contacts);
        Map<Line, Integer> used = lock(contacts, today);
        Map<Pending, Verdict> verdicts = new LinkedHashMap<>();
        for (Pending contact : contacts) {
            Line line = Line.of(contact);
            Verdict verdict = policy.decide(
                    contact.action(),
                    contact.channel(),
                    on(contact, policy, said),
                    used.get(line),
                    contact.dueOn(),
                    today);
            if (verdict instanceof Verdict.Send) {
                used.merge(line, 1, Integer::sum);
            }
            verdicts.put(contact, verdict);
        }
        spend(used);
        return verdicts;
    }

    /** Decides on contacts that are counted already: whether they are wanted still. */
    Map<Pending, Verdict> decideAgain(List<Pending> contacts, ContactPolicy policy) {
        Map<Matter, Boolean> said = saidOf(contacts);
        return contacts.stream()
                .collect(Collectors.toMap(
                        contact -> contact,
                        contact -> policy.wants(contact.action(), on(contact, policy, said))
                                ? new Verdict.Send()
                                : new Verdict.GiveUp(ContactPolicy.NO_CONSENT)));
    }

    private Map<Matter, Boolean> saidOf(List<Pending> contacts) {
        return contacts.isEmpty()
                ? Map.of()
                : consents.of(contacts.stream().map(Pending::customerId).toList());
    }

    private static Optional<Boolean> on(Pending contact, ContactPolicy policy, Map<Matter, Boolean> said) {
        return Optional.ofNullable(
                said.get(new Matter(contact.customerId(), policy.purposeOf(contact.action()), contact.channel())));
    }

    private Map<Line, Integer> lock(List<Pending> contacts, LocalDate today) {
        TreeSet<Line> lines = new TreeSet<>(IN_ONE_ORDER);
        contacts.forEach(contact -> lines.add(Line.of(contact)));
        Map<Line, Integer> used = new HashMap<>();
        sql.query(
                        LOCK,
                        row -> Map.entry(
                                new Line(row.uuid("customer_id"), row.word("channel", Channel.class)),
                                row.integer("used")),
                        today,
                        customers(lines.stream().toList()),
                        channels(lines.stream().toList()))
                .forEach(line -> used.put(line.getKey(), line.getValue()));
        return used;
    }

    private void spend(Map<Line, Integer> used) {
        List<Line> lines = new ArrayList<>(used.keySet());
        Integer[] counts = lines.stream().map(used::get).toArray(Integer[]::new);
        sql.update(SPEND, customers(lines), channels(lines), counts);
    }

    private static UUID[] customers(List<Line> lines) {
        return lines.stream().map(Line::customerId).toArray(UUID[]::new);
    }

    private static String[] channels(List<Line> lines) {
        return lines.stream().map(line -> line.channel().name()).toArray(String[]::new);
    }

    private record Line(UUID customerId, Channel channel) {
        static Line of(Pending contact) {
            return new Line(contact.customerId(), contact.channel());
        }
    }
}
