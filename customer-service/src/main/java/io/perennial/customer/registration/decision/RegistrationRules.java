package io.perennial.customer.registration.decision;

import io.perennial.contract.Identifier;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.identifiers.decision.IdentifierRules;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what somebody brings to be registered. */
public final class RegistrationRules {

    private RegistrationRules() {}

    /** Identifiers that cannot be any. */
    public static List<Fault> identifiers(List<Identifier> identifiers) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            if (!IdentifierRules.accept(
                    identifiers.get(i).type(), identifiers.get(i).value())) {
                faults.add(new Fault("/identifiers/" + i + "/value", "invalid-identifier"));
            }
        }
        return faults;
    }
}
