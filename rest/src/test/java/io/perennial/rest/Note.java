package io.perennial.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A command with a field of every sort that the services' commands have. */
record Note(
        @NotBlank @CleanText(max = 60) String text,
        @NotNull Kind kind,
        BigDecimal amount,
        @Positive Integer count,
        Boolean urgent,
        LocalDate day,
        Instant occurredAt,
        List<@Valid Tag> tags,
        Map<String, String> labels) {

    enum Kind {
        REMARK,
        REMINDER
    }

    record Tag(@NotNull @CleanText(max = 20) String name) {}
}
