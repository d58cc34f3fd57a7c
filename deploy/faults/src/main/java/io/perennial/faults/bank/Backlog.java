package io.perennial.faults.bank;

import io.perennial.local.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the services have still to do. */
public final class Backlog {

    private static final Map<String, Service> TELLERS = Map.of(
            "customer-events", Service.CUSTOMER,
            "interaction-events", Service.INTERACTION,
            "score-events", Service.SCORING,
            "lifecycle-events", Service.LIFECYCLE);

    /** The topic of what other systems of the bank tell. */
    private static final String OTHERS = "bank-events";

    private static final String PENDING = "select count(*) from contact where status = 'PENDING' and try_on <= '%s'";
    private static final String PLANNED = "select count(*) from action where status = 'PLANNED' and request_on <= '%s'";
    private static final String TOLD = "select coalesce(sum(seq), 0) from told";
    private static final String HEARD = "select coalesce(sum(seq), 0) from heard where topic = '%s'";

    private final Rig rig;
    private final Sessions sessions;
    private final ConsumerGroups groups;

    public Backlog(Rig rig, Sessions sessions, ConsumerGroups groups) {
        this.rig = rig;
        this.sessions = sessions;
        this.groups = groups;
    }

    /**
     * Events that some service has not heard. Asked of the databases, because services tell the broker only now and then how far
     * they are; except for what others tell, whose number only the broker knows.
     */
    public double unread() {
        return groups.lag(OTHERS::equals)
                + unheard().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The age in seconds of the oldest event that was not sent; infinite if a database does not say. */
    public double oldestUnsentSeconds() {
        double oldest = 0;
        for (Service service : Service.values()) {
            oldest = Math.max(
                    oldest,
                    number(
                            service,
                            "select coalesce(extract(epoch from now() - min(told_at)), 0) from outbox where refused is null"));
        }
        return oldest;
    }

    /** What there is still to do; the same twice, and nothing moved in between. */
    public Standing standing() {
        List<Double> figures = new ArrayList<>(List.of(
                number(Service.INTERACTION, PENDING.formatted(rig.businessDate())),
                number(Service.LIFECYCLE, PLANNED.formatted(rig.businessDate()))));
        for (Service service : Service.values()) {
            figures.add(number(service, "select count(*) from outbox"));
        }
        unheard().forEach(figures::add);
        return new Standing(figures, groups.lag(topic -> true));
    }

    /** Events told and not heard, of each topic by each service that hears it. */
    private List<Double> unheard() {
        List<Double> unheard = new ArrayList<>();
        for (Service service : Service.values()) {
            InstanceSettings.heardBy(service).stream()
                    .filter(TELLERS::containsKey)
                    .forEach(topic -> unheard.add(unheard(topic, service)));
        }
        return unheard;
    }

    /** What was heard is asked first: what goes on in between may only make it more. */
    private double unheard(String topic, Service service) {
        double heard = number(service, HEARD.formatted(topic));
        return number(TELLERS.get(topic), TOLD) - heard;
    }

    /**
     * What there is still to do, in numbers.
     *
     * @param figures contacts and actions that are due, events untold, events told and not heard. That is asked of the databases:
     *     a commit that fails amid a rebalance leaves the broker's number behind until the next event comes
     * @param lag the broker's number
     */
    public record Standing(List<Double> figures, long lag) {

        /** Whether everything that was begun has come to its end. */
        public boolean isDone() {
            return figures.stream().allMatch(figure -> figure == 0);
        }
    }

    private double number(Service service, String query) {
        try (Statement statement = sessions.with(service).createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
