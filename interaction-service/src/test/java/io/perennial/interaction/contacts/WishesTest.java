package io.perennial.interaction.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Stage;
import io.perennial.contract.Told;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WishesTest {

    private static final UUID ANNA = Ids.next();
    private static final UUID CALL = Ids.next();

    @Test
    void a_wish_told_twice_is_the_same_wish() {
        assertThat(wishes(requested(), requested()).requested()).hasSize(1);
    }

    @Test
    void a_withdrawal_counts_before_the_wish_as_well_as_after_it() {
        assertThat(wishes(withdrawn(), requested()).withdrawn()).containsExactly(withdrawn());
        assertThat(wishes(requested(), withdrawn()).withdrawn()).containsExactly(withdrawn());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void every_kind_of_lifecycle_event_has_a_case(Class<? extends LifecycleEvent> kind) {
        assertThatNoException().isThrownBy(() -> wishes(blank(kind)));
    }

    static List<Class<?>> everyKindOfEvent() {
        return Arrays.asList(LifecycleEvent.class.getPermittedSubclasses());
    }

    private static LifecycleEvent blank(Class<? extends LifecycleEvent> kind) throws ReflectiveOperationException {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        return kind.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    }

    private static ActionRequested requested() {
        return new ActionRequested(
                ANNA,
                CALL,
                "CALL",
                Channel.PHONE,
                ActionOwner.MANAGER,
                LocalDate.parse("2026-03-02"),
                Stage.DECLINE,
                null,
                "reached");
    }

    private static ActionWithdrawn withdrawn() {
        return new ActionWithdrawn(ANNA, CALL, "REFUTED");
    }

    private static Wishes wishes(LifecycleEvent... events) {
        return Wishes.of(IntStream.range(0, events.length)
                .mapToObj(i -> new Told<>(Ids.next(), Instant.EPOCH, i + 1L, events[i]))
                .toList());
    }
}
