package io.perennial.bench;

import java.util.UUID;

/**
 * A registered customer.
 *
 * @param id as the services know them
 * @param account as the bank's other systems know them; its last four digits, which masking shows, name the story
 */
record Member(UUID id, String account) {

    private static final String PREFIX = "6225";
    private static final int STORY_DIGITS = 4;

    /** The account of the customer with that number, no two of whom are alike. */
    static String account(long number, int story) {
        return PREFIX + "%010d%04d".formatted(number, story);
    }

    int story() {
        return Integer.parseInt(account.substring(account.length() - STORY_DIGITS));
    }
}
