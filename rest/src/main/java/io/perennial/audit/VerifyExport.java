package io.perennial.audit;

import io.perennial.contract.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Verifies an export of the audit trail without service or database: {@code java -cp "quarkus-app/lib/main/*"
 * io.perennial.audit.VerifyExport FILE [HASH]}. Its last line says where the trail ended when it was exported. With a hash that was noted
 * earlier, for instance from the log, also that the trail still has that link: who could write a last line of their own is found out
 * by nothing else.
 */
public final class VerifyExport {

    private VerifyExport() {}

    /** Ends with 0 if the trail is as it was written, with 1 if it is not, with 2 if that cannot be said. */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println(
                    "VerifyExport FILE [HASH]: FILE as GET /v1/audit/export answers it, HASH of a link that was noted");
            System.exit(2);
        }
        try {
            System.exit(verify(Path.of(arguments[0]), arguments.length == 2 ? arguments[1] : null) ? 0 : 1);
        } catch (IOException e) {
            System.err.println(arguments[0] + " cannot be read as an export: "
                    + e.getClass().getSimpleName());
            System.exit(2);
        }
    }

    /** Says what it finds; answers whether the trail is as it was written. */
    static boolean verify(Path export, String noted) throws IOException {
        Verification verification = new Verification();
        boolean found = noted == null;
        Head head = null;
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ExportedHead.BEGINS)) {
                    head = Wire.json().readValue(line, ExportedHead.class).head();
                } else {
                    Link link = Wire.json().readValue(line, Link.class);
                    verification.next(link);
                    found |= HexFormat.of().formatHex(link.hash()).equals(noted);
                }
            }
        }
        if (head == null) {
            verification.noHead();
        } else {
            verification.end(head);
        }
        verification
                .faults()
                .forEach(fault -> System.out.println("place " + fault.place() + ": " + fault.wrong()
                        + (fault.entryId() == null ? "" : " " + fault.entryId())));
        if (!found) {
            System.out.println(
                    "the link that was noted is not there: the end was cut off, or all of it is another trail");
        }
        boolean intact = found && verification.faults().isEmpty();
        System.out.printf(
                "%d entries, %s, the last with hash %s%n",
                verification.places(),
                intact ? "as they were written" : "not as they were written",
                HexFormat.of().formatHex(verification.head()));
        return intact;
    }
}
