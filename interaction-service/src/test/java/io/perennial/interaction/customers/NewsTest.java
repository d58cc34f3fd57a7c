package io.perennial.interaction.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.IdentifierUnlinked;
import io.perennial.contract.CustomerType;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Ids;
import io.perennial.contract.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsTest {

    private static final UUID ANNA = Ids.next();
    private static final UUID BO = Ids.next();
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_registered_customer_and_a_linked_identifier_become_known() {
        News news = news(registered(ANNA), linked(ANNA, "h1"));

        assertThat(news.becameKnown()).containsEntry(ANNA.toString(), ANNA).containsEntry("h1", ANNA);
    }

    @Test
    void an_identifier_linked_and_unlinked_is_gone_but_what_waited_for_it_was_the_customers() {
        News news = news(linked(ANNA, "h1"), unlinked(ANNA, "h1"));

        assertThat(news.links()).containsEntry(new News.Link("h1", ANNA), Optional.empty());
        assertThat(news.becameKnown()).containsEntry("h1", ANNA);
    }

    @Test
    void an_identifier_that_changes_hands_leads_to_the_new_owner() {
        News news = news(linked(ANNA, "h1"), unlinked(ANNA, "h1"), linked(BO, "h1"));

        assertThat(news.links())
                .containsEntry(new News.Link("h1", ANNA), Optional.empty())
                .containsEntry(new News.Link("h1", BO), Optional.of(START.plusSeconds(2)));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void every_kind_of_customer_event_has_a_case(Class<? extends CustomerEvent> kind) {
        assertThatNoException().isThrownBy(() -> news(blank(kind)));
    }

    static List<Class<?>> everyKindOfEvent() {
        return Arrays.asList(CustomerEvent.class.getPermittedSubclasses());
    }

    private static CustomerEvent blank(Class<? extends CustomerEvent> kind) throws ReflectiveOperationException {
        var constructor = kind.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(type -> type == boolean.class ? false : null)
                .toArray();
        arguments[0] = ANNA;
        return kind.cast(constructor.newInstance(arguments));
    }

    private static CustomerEvent registered(UUID customer) {
        return new CustomerRegistered(customer, CustomerType.INDIVIDUAL, LocalDate.parse("2020-01-01"), null);
    }

    private static CustomerEvent linked(UUID customer, String hash) {
        return new IdentifierLinked(customer, IdentifierType.PHONE, hash);
    }

    private static CustomerEvent unlinked(UUID customer, String hash) {
        return new IdentifierUnlinked(customer, IdentifierType.PHONE, hash);
    }

    private static News news(CustomerEvent... events) {
        return News.of(IntStream.range(0, events.length)
                .mapToObj(i -> new Told<>(Ids.next(), START.plusSeconds(i), i + 1L, events[i]))
                .toList());
    }
}
