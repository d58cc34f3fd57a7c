package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Row R39: good requests while the database or the broker is away. */
abstract class UnderOutages {

    private static final Map<Service, String> READS = Map.of(
            Service.CUSTOMER, "/v1/customers",
            Service.INTERACTION, "/v1/contacts",
            Service.SCORING, "/v1/scores/summary",
            Service.LIFECYCLE, "/v1/retention-cases");

    private final Ground ground = BadInputTest.ground();

    @Test
    void r39_a_database_that_is_away_means_later_and_is_found_again() {
        READS.forEach((service, read) -> {
            Service neighbour = service == Service.CUSTOMER ? Service.SCORING : Service.CUSTOMER;
            allowConnections(neighbour, service, false);
            try {
                soon().untilAsserted(() -> {
                    Answer answer = ground.bank().send(Ask.get(service, read));
                    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isNotEmpty();
                    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                    assertThat(answer.body()).doesNotContain("Exception", "FATAL", "jdbc");
                });
            } finally {
                allowConnections(neighbour, service, true);
            }
            soon().untilAsserted(() -> assertThat(
                            ground.bank().send(Ask.get(service, read)).status())
                    .isEqualTo(200));
        });
    }

    @Test
    void r39_while_the_broker_is_away_calls_are_taken_and_told_later() {
        String customer;
        ground.bank().signalBroker("STOP");
        try {
            customer = ground.world().registered();
        } finally {
            ground.bank().signalBroker("CONT");
        }
        soon().untilAsserted(() ->
                ground.bank().services().get(ground.bank().address(Service.SCORING), "/v1/scores/" + customer));
    }

    private void allowConnections(Service neighbour, Service service, boolean allowed) {
        Tables tables = ground.bank().tables();
        tables.askAsOwner(service, neighbour, "alter database " + service.database() + " allow_connections " + allowed);
        if (!allowed) {
            tables.askAsOwner(
                    service,
                    neighbour,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?",
                    service.database());
        }
    }
}
