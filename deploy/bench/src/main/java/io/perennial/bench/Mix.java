package io.perennial.bench;

import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import java.util.List;
import java.util.Random;

/**
 * What customers do on an ordinary day. Of 100 interactions 60 are payments, 18 logins, 8 purchases, 5
 * service requests that are rated, 4 repayments, 4 enquiries, 1 a complaint.
 */
final class Mix {

    /** In words, for the report. */
    static final String WORDS = "60 % payments, 18 % logins, 8 % purchases, 5 % service requests with a rating,"
            + " 4 % repayments, 4 % enquiries, 1 % complaints";

    private static final List<String> PRODUCTS =
            List.of("TIME_DEPOSIT", "FUND", "CREDIT_CARD", "INSURANCE", "WEALTH_PLAN", "MORTGAGE");

    private final Random random;

    Mix(Random random) {
        this.random = random;
    }

    /** The next interaction. */
    Interaction next() {
        int drawn = random.nextInt(100);
        if (drawn < 60) {
            return Interaction.of(InteractionKind.TRANSACTION, Channel.MOBILE_APP)
                    .amount(amount());
        } else if (drawn < 78) {
            return Interaction.of(InteractionKind.LOGIN, Channel.MOBILE_APP);
        } else if (drawn < 86) {
            String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            return Interaction.of(InteractionKind.PURCHASE, Channel.WEB).product(product);
        } else if (drawn < 91) {
            return Interaction.of(InteractionKind.SERVICE_REQUEST, Channel.CALL_CENTRE)
                    .rating(3 + random.nextInt(3));
        } else if (drawn < 95) {
            return Interaction.of(InteractionKind.REPAYMENT, Channel.MOBILE_APP).amount(amount());
        } else if (drawn < 99) {
            return Interaction.of(InteractionKind.ENQUIRY, Channel.ONLINE_CHAT);
        }
        return Interaction.of(InteractionKind.COMPLAINT, Channel.PHONE);
    }

    private String amount() {
        return "-" + (1 + random.nextInt(900)) + "." + (10 + random.nextInt(90));
    }
}
