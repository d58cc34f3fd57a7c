package io.perennial.customer.registration;

import io.perennial.access.Scope;
import io.perennial.contract.AmountLimits;
import io.perennial.contract.CustomerType;
import io.perennial.customer.file.Profile;
import io.perennial.customer.identifiers.IdentifierRequest;
import io.perennial.customer.identifiers.Identifiers;
import io.perennial.customer.identifiers.Keyed;
import io.perennial.customer.registration.decision.Territory;
import io.perennial.rest.CleanText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer to be registered.
 *
 * @param type a person, an enterprise or a public body; it cannot be changed later
 * @param name of the person, company or body; personal data, told to nobody
 * @param customerSince the day from which the bank knows them; today if left out, never in the future
 * @param homeBranch the bank's code of the branch that looks after them (开户网点)
 * @param manager the bank's code of the relationship manager (客户经理)
 * @param identifiers by which bank systems name the customer; each leads to one customer only
 * @param estimatedWallet what they are thought to own at all banks together
 * @param profile what is known of them; nothing if left out
 */
@Schema(description = "A customer to be registered", examples = """
                {"type": "INDIVIDUAL", "name": "王小明", "customerSince": "2019-03-01", "homeBranch": "BJ-0102",
                 "identifiers": [{"type": "CUSTOMER_NO", "value": "C10027"}, {"type": "PHONE", "value": "138 1234 5678"}],
                 "profile": {"birthDate": "1988-06-01", "riskTolerance": "C3", "preferredLanguage": "zh-CN"}}""")
record RegistrationRequest(
        @NotNull CustomerType type,
        @NotBlank @CleanText(max = 200) String name,
        LocalDate customerSince,
        @CleanText(max = 40) String homeBranch,
        @CleanText(max = 40) String manager,
        @Size(max = 50) List<@NotNull @Valid IdentifierRequest> identifiers,
        @Valid Wallet estimatedWallet,
        @Valid Profile profile) {

    RegistrationRequest {
        identifiers = Objects.requireNonNullElse(identifiers, List.of());
        profile = Objects.requireNonNullElse(profile, Profile.UNKNOWN);
    }

    /** What may be stored of the identifiers. */
    List<Keyed> keyed(Identifiers vault) {
        return identifiers.stream()
                .map(IdentifierRequest::identifier)
                .map(vault::keyed)
                .toList();
    }

    /** The same, as the customer of whoever registers them. */
    RegistrationRequest registeredBy(Scope scope) {
        if (scope.includes(homeBranch, manager)) {
            return this;
        }
        Territory territory = new Territory(homeBranch, manager).registeredBy(scope.branches(), scope.manager());
        return new RegistrationRequest(
                type,
                name,
                customerSince,
                territory.homeBranch(),
                territory.manager(),
                identifiers,
                estimatedWallet,
                profile);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RegistrationRequest[" + type + "]";
    }

    /**
     * What a customer is thought to own at all banks together.
     *
     * @param amount not negative, as a decimal string; at most 12 digits before the point and 4 behind it
     * @param currency ISO 4217; the bank's reporting currency
     * @param source how it was estimated, or who said so
     * @param asOf the day on which it held; today if left out
     */
    record Wallet(
            @NotNull @DecimalMin("0") @Digits(integer = AmountLimits.WHOLE_DIGITS, fraction = AmountLimits.DECIMALS) @Schema(implementation = String.class, examples = "1200000.00")
            BigDecimal amount,

            @NotNull @Schema(examples = "CNY") String currency,

            @NotBlank @CleanText(max = 40) @Schema(examples = "DECLARED")
            String source,

            LocalDate asOf) {

        /** The day on which it held. */
        LocalDate on(LocalDate today) {
            return asOf == null ? today : asOf;
        }
    }
}
