package io.perennial.customer.file;

import io.perennial.rest.CleanText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The part of a customer that staff may change field by field.
 *
 * @param name of the person, company or body; personal data, told to nobody
 * @param customerSince the day from which the bank knows them
 * @param homeBranch the bank's code of the branch that looks after them (开户网点), null if none
 * @param profile what the bank knows of them
 */
public record CustomerFile(
        @NotBlank @CleanText(max = 200) String name,
        @NotNull LocalDate customerSince,
        @CleanText(max = 40) String homeBranch,
        @NotNull @Valid Profile profile) {}
