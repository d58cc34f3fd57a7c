package io.perennial.customer.registration;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.customer.file.Customer;
import io.perennial.customer.file.CustomerView;
import io.perennial.customer.file.CustomerViews;
import io.perennial.customer.history.Origin;
import io.perennial.limits.TriesOut;
import io.perennial.rest.Idempotency;
import io.perennial.rest.NdjsonStream;
import io.perennial.rest.Versions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes customers known, one at a time. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class RegistrationResource {

    // both methods are one call in the API's description, so they say the same
    private static final String SUMMARY = "Register a customer, or many";
    private static final String MEANING =
            "As JSON: an individual, a company or a public body, with the identifiers by which bank systems name them.\n\n"
                    + "As NDJSON, from systems only: a customer per line, and a result per line while you send. Every line needs an identifier. "
                    + "Whoever is known by their CUSTOMER_NO, or by all identifiers of the line, is answered with 200 and "
                    + "left as they are, so that an import can be repeated.";

    private final Registration registration;
    private final Imports imports;
    private final Idempotency idempotency;
    private final NdjsonStream lines;
    private final Caller caller;
    private final CustomerViews views;

    RegistrationResource(
            Registration registration,
            Imports imports,
            Idempotency idempotency,
            NdjsonStream lines,
            Caller caller,
            CustomerViews views) {
        this.views = views;
        this.registration = registration;
        this.imports = imports;
        this.idempotency = idempotency;
        this.lines = lines;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Rights.KEEP_FILES)
    @TriesOut
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = MEANING)
    @APIResponse(
            responseCode = "201",
            description = "The customer, with their id",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "409", description = "identifier-taken: an identifier leads to another customer")
    @APIResponse(
            responseCode = "422",
            description = "time-out-of-range, invalid-identifier, currency-unknown, invalid-text, not-yours")
    public Response register(@HeaderParam("Idempotency-Key") String key, @Valid RegistrationRequest request) {
        return idempotency.once(key, request, () -> {
            Customer customer = registration.of(request, Origin.rest(caller.name()));
            return Response.created(URI.create("/v1/customers/" + customer.id()))
                    .entity(views.of(customer))
                    .tag(Versions.etag(customer.version()))
                    .build();
        });
    }

    @POST
    @PermissionsAllowed(Rights.IMPORT_CUSTOMERS)
    @Consumes(NdjsonStream.MEDIA_TYPE)
    @Produces(NdjsonStream.MEDIA_TYPE)
    @Operation(summary = SUMMARY, description = MEANING)
    @RequestBody(
            content =
                    @Content(
                            mediaType = NdjsonStream.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "stream", value = """
            [{"type": "COMPANY", "name": "Acme", "identifiers": [{"type": "CUSTOMER_NO", "value": "C77"}]},
             {"type": "PUBLIC_BODY", "name": "Haidian schools", "identifiers": [{"type": "CUSTOMER_NO", "value": "C78"}]}]
            """)))
    @APIResponse(
            responseCode = "200",
            description = "Of NDJSON: {line, status, id or problem} for each line, as the lines are done",
            content =
                    @Content(
                            mediaType = NdjsonStream.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "results", value = """
            [{"line": 1, "status": 201, "id": "019aab3c-7d4e-7c11-9a52-5f0c3f1f2a10"},
             {"line": 2, "status": 201, "id": "019aab3c-7d4e-7c11-9a52-5f0c3f1f2a11"}]
            """)))
    public Response importAll(InputStream body) {
        Origin origin = Origin.imported(caller.name());
        return lines.results(body, RegistrationRequest.class, batch -> imports.take(batch, origin));
    }
}
