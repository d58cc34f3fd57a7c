package io.perennial.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Wire;
import java.math.BigDecimal;
import java.time.Instant;

/** What a customer does, before it is said who and when. */
record Interaction(InteractionKind kind, Channel channel, String amount, String product, Integer rating) {

    static Interaction of(InteractionKind kind, Channel channel) {
        return new Interaction(kind, channel, null, null, null);
    }

    Interaction amount(String value) {
        return new Interaction(kind, channel, value, product, rating);
    }

    Interaction product(String code) {
        return new Interaction(kind, channel, amount, code, rating);
    }

    Interaction rating(int stars) {
        return new Interaction(kind, channel, amount, product, stars);
    }

    /** As another system of the bank tells it. */
    InteractionReported by(Member member, Instant at) {
        return new InteractionReported(
                new Identifier(IdentifierType.ACCOUNT, member.account()),
                kind,
                channel,
                Direction.INBOUND,
                at,
                amount == null ? null : new BigDecimal(amount),
                amount == null ? null : "CNY",
                product,
                member.account(),
                null,
                null,
                null,
                null,
                rating,
                null,
                null);
    }

    /** As it is posted over REST. */
    ObjectNode posted(Member member, Instant at) {
        ObjectNode body = Wire.json().valueToTree(by(member, at));
        body.remove("identifier");
        body.put("customerId", member.id().toString());
        return body;
    }

    /** The body of a post. */
    byte[] postedBy(Member member, Instant at) {
        return Wire.write(posted(member, at));
    }
}
