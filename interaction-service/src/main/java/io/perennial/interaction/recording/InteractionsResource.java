package io.perennial.interaction.recording;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Line;
import io.perennial.rest.NdjsonStream;
import io.perennial.rest.Outcome;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.perennial.rest.Problem;
import io.perennial.rest.SharedTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every contact between customer and bank: reported one by one or as a stream, shown as a timeline. */
@Path("/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interactions", description = "Every contact between customer and bank 互动")
class InteractionsResource {

    private final SharedTransaction<Reported> single;
    private final Reports reports;
    private final NdjsonStream stream;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final Caller caller;

    InteractionsResource(
            Idempotency idempotency,
            Reports reports,
            NdjsonStream stream,
            Timeline timeline,
            BusinessClock clock,
            Caller caller) {
        this.single = idempotency.shared(this::fileTogether);
        this.reports = reports;
        this.stream = stream;
        this.timeline = timeline;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = Examples.SUMMARY, description = Examples.MEANING)
    @APIResponse(
            responseCode = "201",
            description = "Recorded, or waiting for its customer",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(
            responseCode = "200",
            description = Examples.TOLD_BEFORE,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(responseCode = "422", description = "Something in it cannot be: the errors say where and what")
    public Response report(
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = InteractionRequest.class),
                                            examples = @ExampleObject(name = "purchase", value = Examples.PURCHASE)))
                    InteractionRequest request) {
        return single.once(key, new Reported(request, "rest:" + caller.name()));
    }

    private List<Supplier<Response>> fileTogether(List<Reported> reported) {
        Instant knownAt = clock.wallTime();
        Instant now = clock.now();
        List<Report> all = reported.stream()
                .map(one -> reports.of(one.request(), one.source(), now))
                .toList();
        return reports.file(all, knownAt).stream()
                .map(filed -> (Supplier<Response>) () -> answer(filed, knownAt))
                .toList();
    }

    private Response answer(Filed filed, Instant knownAt) {
        if (filed instanceof Filed.Refused refused) {
            throw refused.problem();
        }
        if (filed instanceof Filed.ToldBefore before) {
            return Response.ok(timeline.interaction(before.id())).build();
        }
        InteractionView view = timeline.shown(((Filed.New) filed).placed(), knownAt);
        return Response.created(URI.create("/v1/interactions/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Consumes(NdjsonStream.MEDIA_TYPE)
    @Produces(NdjsonStream.MEDIA_TYPE)
    @Operation(summary = Examples.SUMMARY, description = Examples.MEANING)
    @APIResponse(
            responseCode = "200",
            description = Examples.TOLD_BEFORE,
            content =
                    @Content(
                            mediaType = NdjsonStream.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "results", value = Examples.STREAM_RESULTS)))
    public Response reportMany(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = NdjsonStream.MEDIA_TYPE,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "stream", value = Examples.STREAM)))
                    InputStream lines) {
        String source = "rest:" + caller.name();
        return stream.results(lines, InteractionRequest.class, batch -> takeBatch(batch, source));
    }

    private List<Outcome> takeBatch(List<Line<InteractionRequest>> lines, String source) {
        Instant now = clock.now();
        List<Report> batch = lines.stream()
                .map(line -> reports.of(line.value(), source, now))
                .toList();
        return reports.file(batch, clock.wallTime()).stream()
                .map(Filed::outcome)
                .toList();
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "A customer's timeline", description = "Newest first. Interactions that wait are not in it.")
    public Page<InteractionView> timeline(
            @Parameter(required = true) @QueryParam("customerId") UUID customerId,
            @Parameter(description = "Only such", example = "PURCHASE") @QueryParam("kind") InteractionKind kind,
            @Parameter(description = "Only by this way", example = "BRANCH") @QueryParam("channel") Channel channel,
            @Parameter(description = "Not before", example = "2024-01-01T00:00:00Z") @QueryParam("from") Instant from,
            @Parameter(description = "Before", example = "2037-01-01T00:00:00Z") @QueryParam("to") Instant to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        if (customerId == null) {
            throw new Problem(400, "missing-parameter", "customerId says whose timeline is wanted.");
        }
        Paging paging = Paging.of(limit, after);
        Timeline.Place before = paging.after(Timeline.Place::of).orElse(null);
        Timeline.Filter filter = new Timeline.Filter(kind, channel, from, to);
        List<InteractionView> rows = timeline.page(customerId, filter, before, paging.rows());
        return Page.of(rows, paging.limit(), uri, Timeline.Place::cursor);
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Path("/{id}")
    @Operation(summary = "One interaction, recorded or waiting")
    @APIResponse(
            responseCode = "200",
            description = "The interaction",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public InteractionView interaction(@PathParam("id") UUID id) {
        return timeline.interaction(id);
    }

    /** A report and who made it. */
    private record Reported(InteractionRequest request, String source) {}
}
