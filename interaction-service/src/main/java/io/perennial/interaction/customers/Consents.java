package io.perennial.interaction.customers;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What customers said about being contacted (同意). */
@ApplicationScoped
public class Consents {

    private static final Comparator<Matter> IN_ONE_ORDER = Comparator.comparing(Matter::customerId)
            .thenComparing(Matter::purpose)
            .thenComparing(Matter::channel);

    private final Sql sql;

    Consents(Sql sql) {
        this.sql = sql;
    }

    /** What a customer can agree to or refuse. */
    public record Matter(UUID customerId, Purpose purpose, Channel channel) {}

    /** Notes the news: one statement, whatever their number. */
    @Transactional(MANDATORY)
    public void note(News news) {
        List<Matter> matters =
                news.consents().keySet().stream().sorted(IN_ONE_ORDER).toList();
        if (!matters.isEmpty()) {
            sql.update(
                    "insert into consent (customer_id, purpose, channel, given) select * from unnest(?, ?, ?, ?)"
                            + " on conflict (customer_id, purpose, channel) do update set given = excluded.given",
                    column(matters, UUID[]::new, Matter::customerId),
                    column(matters, String[]::new, matter -> matter.purpose().name()),
                    column(matters, String[]::new, matter -> matter.channel().name()),
                    column(matters, Boolean[]::new, news.consents()::get));
        }
    }

    /** All that these customers said. */
    @Transactional(MANDATORY)
    public Map<Matter, Boolean> of(Collection<UUID> customers) {
        Map<Matter, Boolean> said = new HashMap<>();
        sql.query(
                        "select customer_id, purpose, channel, given from consent where customer_id = any(?)",
                        row -> Map.entry(
                                new Matter(
                                        row.uuid("customer_id"),
                                        row.word("purpose", Purpose.class),
                                        row.word("channel", Channel.class)),
                                row.flag("given")),
                        (Object) customers.toArray(UUID[]::new))
                .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        return said;
    }

    private static <T> T[] column(List<Matter> all, IntFunction<T[]> array, Function<Matter, T> value) {
        return all.stream().map(value).toArray(array);
    }
}
