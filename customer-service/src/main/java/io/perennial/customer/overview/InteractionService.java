package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What interaction-service answers. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "interaction-service")
@Path("/v1")
interface InteractionService {

    @GET
    @Path("/interactions")
    CompletionStage<JsonNode> interactions(@QueryParam("customerId") UUID customerId, @QueryParam("limit") int limit);

    @GET
    @Path("/complaints")
    CompletionStage<JsonNode> complaints(
            @QueryParam("customerId") UUID customerId, @QueryParam("status") String status);
}
