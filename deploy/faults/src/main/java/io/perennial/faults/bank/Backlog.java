package io.perennial.faults.bank;

import io.perennial.local.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What the services have still to do. */
public final class Backlog {

    private static final Map<String, Service> TELLERS = Map.of(
            "customer-events", Service.CUSTOMER,
            "interaction-events", Service.INTERACTION,
            "score-events", Service.SCORING,
            "lifecycle-events", Service.LIFECYCLE);

    private final Rig rig;
    private final Sessions sessions;
    private final ConsumerGroups groups;
    private long lastLag = -1;

    public Backlog(Rig rig, Sessions sessions, ConsumerGroups groups) {
        this.rig = rig;
        this.sessions = sessions;
        this.groups = groups;
    }

    /** Events that some service has not read. */
    public long lag() {
        return groups.lag();
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

    /**
     * Whether everything that was begun has come to its end. What a service has heard is asked of its database: a commit that
     * fails amid a rebalance leaves the broker's number behind until the next event comes.
     */
    public boolean isDone() {
        long before = lastLag;
        lastLag = lag();
        return lastLag == before
                && oldestUnsentSeconds() == 0
                && number(
                                Service.INTERACTION,
                                "select count(*) from contact where status = 'PENDING' and try_on <= '"
                                        + rig.businessDate() + "'")
                        == 0
                && number(
                                Service.LIFECYCLE,
                                "select count(*) from action where status = 'PLANNED' and request_on <= '"
                                        + rig.businessDate() + "'")
                        == 0
                && isAllHeard();
    }

    private boolean isAllHeard() {
        for (Service hearer : Service.values()) {
            for (String topic : InstanceSettings.heardBy(hearer)) {
                Service teller = TELLERS.get(topic);
                if (teller != null
                        && number(teller, "select coalesce(sum(seq), 0) from told")
                                != number(
                                        hearer,
                                        "select coalesce(sum(seq), 0) from heard where topic = '" + topic + "'")) {
                    return false;
                }
            }
        }
        return true;
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
