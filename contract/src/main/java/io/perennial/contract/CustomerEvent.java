package io.perennial.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What customer-service tells on {@link Topic#CUSTOMER_EVENTS}. No names, no addresses, no identifiers in clear. */
public sealed interface CustomerEvent extends Event {

    /**
     * A customer is known to the bank.
     *
     * @param customerSince the day from which they were known; may lie in the past
     * @param homeBranch the bank's code of the branch that looks after them (开户网点), if any
     */
    record CustomerRegistered(UUID customerId, CustomerType customerType, LocalDate customerSince, String homeBranch)
            implements CustomerEvent {}

    /**
     * An identifier now leads to this customer. The only event that carries identifiers, as keyed hashes.
     *
     * @param hash see {@link IdentifierHash}
     */
    record IdentifierLinked(UUID customerId, IdentifierType identifierType, String hash) implements CustomerEvent {}

    /** An identifier no longer leads to this customer, for instance a telephone number given up. */
    record IdentifierUnlinked(UUID customerId, IdentifierType identifierType, String hash) implements CustomerEvent {}

    /**
     * The customer file changed.
     *
     * @param changed names of the fields that changed, never their values
     * @param customerSince as it is now
     * @param homeBranch as it is now, if any
     */
    record ProfileChanged(UUID customerId, List<String> changed, LocalDate customerSince, String homeBranch)
            implements CustomerEvent {}

    /**
     * The bank's books were reported: what stood in the contracts at the end of a day.
     *
     * @param asOf the day at whose end the figures hold; an older report may arrive after a newer one
     * @param holdings the contracts reported; a contract that is not listed is unchanged
     * @param estimatedWallet what the customer is thought to own at all banks together, null if not reported
     * @param income90d what the bank earned with the customer in the 90 days before, null if not reported
     * @param cost90d what the bank spent on the customer in the 90 days before, null if not reported
     */
    record HoldingsChanged(
            UUID customerId,
            LocalDate asOf,
            Instant reportedAt,
            List<Holding> holdings,
            BigDecimal estimatedWallet,
            BigDecimal income90d,
            BigDecimal cost90d)
            implements CustomerEvent {}

    /**
     * The customer said whether the bank may contact them for a purpose by a channel (同意). Of several the last one counts.
     *
     * @param given false: they refuse, or take back what they gave
     */
    record ConsentChanged(UUID customerId, Purpose purpose, Channel channel, boolean given) implements CustomerEvent {}

    /**
     * What is reported of the customer is stored from now on, and nothing else is done with it (限制处理): no scores, no moves, no
     * contacts. So it is where the law still forbids to forget them.
     *
     * @param since when it was decided
     */
    record ProcessingRestricted(UUID customerId, Instant since) implements CustomerEvent {}

    /**
     * The customer is served as others again; what was reported meanwhile counts.
     *
     * @param at when it was decided
     */
    record ProcessingResumed(UUID customerId, Instant at) implements CustomerEvent {}

    /**
     * The bank has forgotten the customer as a person (删除个人信息). The last event about them; whoever keeps something of them
     * forgets it, and keeps figures under an id that leads to nobody.
     *
     * @param erasedAt when it was decided
     */
    record CustomerErased(UUID customerId, Instant erasedAt) implements CustomerEvent {}

    /** A relationship manager (客户经理) looks after the customer from that day on; null manager: nobody does. */
    record ManagerAssigned(UUID customerId, String manager, LocalDate from) implements CustomerEvent {}
}
