package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What scoring-service answers. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "scoring-service")
@Path("/v1/scores")
interface ScoringService {

    @GET
    @Path("/{id}")
    CompletionStage<JsonNode> scores(@PathParam("id") UUID customerId);
}
