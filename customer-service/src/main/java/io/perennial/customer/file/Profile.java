package io.perennial.customer.file;

import io.perennial.contract.Channel;
import io.perennial.rest.CleanText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the bank knows of a customer as a person or enterprise (客户档案). Every field may be unknown.
 *
 * @param birthDate of an individual
 * @param occupation what an individual does for a living
 * @param industry the bank's code of the line of business
 * @param riskTolerance how much loss the customer can bear (风险承受能力), as assessed
 * @param preferredLanguage BCP 47, for instance zh-CN
 * @param timeZone IANA name, for instance Asia/Shanghai: outreach keeps to the customer's clock
 * @param contacts how the customer wants to be reached
 * @param family as far as it matters for advice
 * @param values what matters to the customer, in the bank's words
 * @param personality how to deal with them, in a few words
 * @param needs the bank's codes of recognised needs
 * @param lifeEvents what happened or will happen in the customer's life, such as a wedding or a public offering
 */
@Schema(description = "What the bank knows of a customer as a person or enterprise (客户档案)")
public record Profile(
        @Schema(examples = "1988-06-01") LocalDate birthDate,
        @CleanText(max = 100) String occupation,
        @CleanText(max = 100) String industry,
        RiskTolerance riskTolerance,

        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") @Schema(examples = "zh-CN")
        String preferredLanguage,

        @Schema(implementation = String.class, examples = "Asia/Shanghai")
        ZoneId timeZone,

        @Valid Contacts contacts,
        @Valid Family family,
        @Size(max = 20) List<@NotNull @CleanText(max = 100) String> values,
        @CleanText(max = 500) String personality,
        @Size(max = 20) List<@NotNull @CleanText(max = 40) String> needs,
        @Size(max = 100) List<@NotNull @Valid LifeEvent> lifeEvents) {

    /** Nothing known yet. */
    public static final Profile UNKNOWN =
            new Profile(null, null, null, null, null, null, null, null, null, null, null, null);

    /** What of it serves the work and does not tell who somebody is. */
    Profile masked() {
        return new Profile(
                null,
                null,
                industry,
                riskTolerance,
                preferredLanguage,
                timeZone,
                contacts,
                null,
                null,
                null,
                needs,
                null);
    }

    /** From C1, bears no loss, to C5, bears any. */
    public enum RiskTolerance {
        C1,
        C2,
        C3,
        C4,
        C5
    }

    /**
     * How the customer wants to be reached.
     *
     * @param preferred channels, best first
     * @param from start of the hours in which calls are welcome, in the customer's zone
     * @param until end of those hours
     * @param doNotCall true: no calls at all
     */
    public record Contacts(
            @Size(max = 10) List<@NotNull Channel> preferred,

            @Schema(implementation = String.class, examples = "09:00")
            LocalTime from,

            @Schema(implementation = String.class, examples = "20:00")
            LocalTime until,

            Boolean doNotCall) {}

    /**
     * The customer's family.
     *
     * @param maritalStatus whether somebody is married
     * @param dependants number of people who live on the customer's income
     */
    public record Family(
            MaritalStatus maritalStatus, @Min(0) @Max(30) Integer dependants) {}

    /** Whether somebody is married. */
    public enum MaritalStatus {
        SINGLE,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    /**
     * Something that happens once in a life.
     *
     * @param kind the bank's code, for instance WEDDING, CHILD, HOUSE, RETIREMENT, LISTING
     * @param on its day; may lie ahead
     * @param note in words
     */
    public record LifeEvent(
            @NotNull @CleanText(max = 40) @Schema(examples = "CHILD")
            String kind,

            @NotNull LocalDate on,
            @CleanText(max = 500) String note) {}
}
