package io.perennial.bench;

import java.util.UUID;

/**
 * Who a seeded customer is, computed from their number alone: so millions need no list, and four databases are filled at the
 * same time with the same ids. The ids are UUIDv7 like all others, one millisecond per customer.
 */
final class Numbering {

    /** Customers have numbers from 0, prospects from here. */
    private static final long PROSPECTS = 5_000_000;

    /** Those who are made through the loop have numbers of their own. */
    private static final long MADE = 1_000_000_000;

    private static final int BITS_OF_PLACE = 12;

    private final long began;

    /** @param now milliseconds of the wall clock; ids are earlier */
    Numbering(long now) {
        this.began = now - 4 * PROSPECTS;
    }

    Member customer(long number) {
        return member(number, (int) (number % Story.CUSTOMERS));
    }

    Member prospect(long number) {
        return member(PROSPECTS + number, Story.PROSPECT);
    }

    private Member member(long number, int story) {
        return new Member(id(began + number, 0), Member.account(number, story));
    }

    /** The account of somebody who is made through the loop. */
    static String accountOfMade(long number, int story) {
        return Member.account(MADE + number, story);
    }

    /** An id of a member's own; a later place gives a later id. */
    static UUID id(Member member, int place) {
        return id(member.id().getMostSignificantBits() >>> 16, place);
    }

    private static UUID id(long millis, int place) {
        if (place >= 1 << BITS_OF_PLACE) {
            throw new IllegalArgumentException("a customer with " + place + " ids");
        }
        long random = mixed(mixed(millis) + place);
        return new UUID(millis << 16 | 0x7000 | place, random >>> 2 | Long.MIN_VALUE);
    }

    /** Spreads neighbouring numbers over all 64 bits, as SplitMix64 does. */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
