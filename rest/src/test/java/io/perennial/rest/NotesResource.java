package io.perennial.rest;

import io.perennial.audit.Audited;
import io.perennial.clock.BusinessClock;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What the services' endpoints look like, in small. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NotesResource {

    record View(UUID id, Note note, String absent) {}

    private final Notes notes;
    private final SharedTransaction<Note> shared;
    private final Idempotency idempotency;
    private final NdjsonStream ndjson;
    private final BusinessClock clock;

    NotesResource(Notes notes, Idempotency idempotency, NdjsonStream ndjson, BusinessClock clock) {
        this.notes = notes;
        this.shared = idempotency.shared(this::addTogether);
        this.idempotency = idempotency;
        this.ndjson = ndjson;
        this.clock = clock;
    }

    @POST
    @Authenticated
    public Response add(@HeaderParam("Idempotency-Key") String key, @Valid Note note) {
        clock.check(note.occurredAt());
        return idempotency.once(key, note, () -> {
            UUID id = notes.add(note);
            Interruptions.happenTo(note.text(), notes);
            return Response.created(URI.create("/v1/notes/" + id))
                    .tag(Versions.etag(1))
                    .entity(new View(id, note, null))
                    .build();
        });
    }

    @POST
    @Authenticated
    @Path("shared")
    public Response addShared(@HeaderParam("Idempotency-Key") String key, @Valid Note note) {
        return shared.once(key, note);
    }

    int waiting() {
        return shared.waiting();
    }

    private List<Supplier<Response>> addTogether(List<Note> all) {
        return all.stream().map(this::addOne).toList();
    }

    private Supplier<Response> addOne(Note note) {
        if (note.text().startsWith("refused")) {
            return () -> {
                throw new Problem(422, "unknown-value", "A note that nobody wants.");
            };
        }
        UUID id = notes.add(note);
        Interruptions.happenTo(note.text(), notes);
        return () -> Response.created(URI.create("/v1/notes/" + id)).entity(id).build();
    }

    @POST
    @Authenticated
    @Consumes(NdjsonStream.MEDIA_TYPE)
    @Produces(NdjsonStream.MEDIA_TYPE)
    public Response addMany(InputStream body) {
        return ndjson.results(body, Note.class, this::addAll);
    }

    @POST
    @Authenticated
    @Path("length")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public int length(String text) {
        return text.length();
    }

    @GET
    @Authenticated
    public Page<UUID> list(
            @QueryParam("text") @CleanText(max = 20) String text,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        UUID last = paging.after(UUID::fromString).orElse(new UUID(0, 0));
        List<Notes.Row> rows = notes.read("where text = ? and id > ? order by id limit ?", text, last, paging.rows());
        return Page.of(rows, paging.limit(), uri, row -> row.id().toString()).map(Notes.Row::id);
    }

    @GET
    @Authenticated
    @Path("{id}")
    public Response show(@PathParam("id") UUID id) {
        Notes.Row row = notes.read("where id = ?", id).stream().findFirst().orElseThrow(Problem::notFound);
        return Response.ok(row).tag(Versions.etag(row.version())).build();
    }

    @PUT
    @Authenticated
    @Audited
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String seen, @Valid Note note) {
        Notes.Row row = notes.read("where id = ?", id).stream().findFirst().orElseThrow(Problem::notFound);
        Versions.check(seen, row.version());
        notes.change(id, row.version(), note.text());
        return Response.noContent().tag(Versions.etag(row.version() + 1)).build();
    }

    private List<Outcome> addAll(List<Line<Note>> lines) {
        lines.forEach(line -> Interruptions.happenTo(line.value().text(), notes));
        return notes.addAll(lines.stream().map(Line::value).toList()).stream()
                .map(Outcome::created)
                .toList();
    }
}
