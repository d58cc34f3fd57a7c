package io.perennial.audit;

import io.perennial.access.Rights;
import io.perennial.contract.Wire;
import io.perennial.rest.CleanText;
import io.perennial.rest.NdjsonStream;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for auditors. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who looked at or changed what, and why 审计")
class AuditResource {

    private final Audits audits;

    AuditResource(Audits audits) {
        this.audits = audits;
    }

    /**
     * Whether the audit trail is as it was written.
     *
     * @param entries how many entries are linked
     * @param intact whether each is as it was written, and none is missing
     * @param head hash of the last link, hexadecimal; compare it with one that was noted elsewhere
     * @param faults what is wrong, the first hundred
     */
    record Verdict(long entries, boolean intact, String head, List<Verification.Fault> faults) {}

    @GET
    @PermissionsAllowed(Rights.READ_AUDIT)
    @Audited
    @Operation(
            summary = "What was looked at and changed, newest first",
            description =
                    "Every read of personal data and every change, with who, when, and the reason if one was given.")
    public Page<Entry> entries(
            @Parameter(description = "Only by this person or system", example = "mei")
                    @QueryParam("who")
                    @CleanText(max = 64)
                    String who,
            @Parameter(description = "Only about this customer") @QueryParam("customerId") UUID customerId,
            @Parameter(
                            description = "Only about this interaction, complaint, contact or parked event",
                            example = "0190f3c4-5b6a-7c8d-9e0f-112233445566")
                    @QueryParam("objectId")
                    UUID objectId,
            @Parameter(description = "Only this", example = "GET /v1/customers/{id}")
                    @QueryParam("action")
                    @CleanText(max = 200)
                    String action,
            @Parameter(description = "Not before", example = "2024-01-01T00:00:00Z") @QueryParam("from") Instant from,
            @Parameter(description = "Before", example = "2037-01-01T00:00:00Z") @QueryParam("to") Instant to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        UUID last = paging.after(UUID::fromString).orElse(null);
        List<Entry> rows =
                audits.find(new Audits.Wanted(who, customerId, objectId, action, from, to), last, paging.rows());
        return Page.of(rows, paging.limit(), uri, entry -> entry.id().toString());
    }

    @GET
    @Path("/export")
    @Produces(NdjsonStream.MEDIA_TYPE)
    @PermissionsAllowed(Rights.READ_AUDIT)
    @Audited
    @Operation(
            summary = "The whole audit trail with its chain, to keep and to verify elsewhere",
            description =
                    "A link per line, oldest first, and in the last line where the chain ends. VerifyExport verifies such a"
                            + " file without service or database.")
    @APIResponse(
            responseCode = "200",
            description = "Each line is a link of the chain with its entry; the last says where the chain ends",
            content = @Content(mediaType = NdjsonStream.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response export() {
        StreamingOutput lines = out -> audits.export(line -> write(line, out));
        return Response.ok(lines).build();
    }

    private static void write(Object line, OutputStream out) {
        try {
            out.write(Wire.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/verification")
    @PermissionsAllowed(Rights.READ_AUDIT)
    @Audited
    @Operation(
            summary = "Whether the audit trail is as it was written",
            description =
                    "Goes along the whole chain and names each entry that was changed, removed or slipped in, at the"
                            + " end as well, and each that is not linked a minute after it was written.")
    public Verdict verification() {
        Verification verification = audits.verify();
        return new Verdict(
                verification.places(),
                verification.faults().isEmpty(),
                HexFormat.of().formatHex(verification.head()),
                verification.faults());
    }
}
