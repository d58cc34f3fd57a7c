package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final long NOW = 1_800_000_000_000L;

    private final Numbering numbering = new Numbering(NOW);

    @Test
    void no_two_ids_are_alike() {
        Set<UUID> ids = new HashSet<>();

        for (int number = 0; number < 1000; number++) {
            for (int place = 0; place < 40; place++) {
                ids.add(Numbering.id(numbering.customer(number), place));
                ids.add(Numbering.id(numbering.prospect(number), place));
            }
        }

        assertThat(ids).hasSize(1000 * 40 * 2);
    }

    @Test
    void ids_are_uuids_of_version_7_from_before_now_and_a_later_place_sorts_later() {
        Member member = numbering.customer(42);
        UUID id = Numbering.id(member, 5);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isLessThan(NOW);
        assertThat(Numbering.id(member, 6).toString()).isGreaterThan(id.toString());
        assertThat(Numbering.id(member, 0)).isEqualTo(member.id());
    }

    @Test
    void who_somebody_is_follows_from_their_number() {
        assertThat(numbering.customer(31)).isEqualTo(new Numbering(NOW).customer(31));
        assertThat(numbering.customer(31).story()).isEqualTo(1);
        assertThat(numbering.prospect(31).story()).isEqualTo(Story.PROSPECT);
        assertThat(numbering.customer(31).account()).hasSize(18).endsWith("0001");
    }
}
