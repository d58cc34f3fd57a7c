package io.perennial.customer.file.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which dates a customer file may hold on a given day. */
public final class FileDates {

    /** No bank's books reach further back. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private FileDates() {}

    /** What is wrong with the dates of a file, today. */
    public static List<Fault> faults(LocalDate customerSince, LocalDate birthDate, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (!isPast(customerSince, today)) {
            faults.add(Fault.time("/customerSince"));
        }
        if (birthDate != null && !isPast(birthDate, today)) {
            faults.add(Fault.time("/profile/birthDate"));
        }
        return faults;
    }

    /** Whether a day is today or before, and not absurdly long ago. */
    public static boolean isPast(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(EARLIEST);
    }
}
