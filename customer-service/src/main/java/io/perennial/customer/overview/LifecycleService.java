package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What lifecycle-service answers. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "lifecycle-service")
@Path("/v1")
interface LifecycleService {

    @GET
    @Path("/lifecycles/{id}")
    CompletionStage<JsonNode> stage(@PathParam("id") UUID customerId);

    @GET
    @Path("/actions")
    CompletionStage<JsonNode> actions(@QueryParam("customerId") UUID customerId, @QueryParam("status") String status);

    @GET
    @Path("/retention-cases")
    CompletionStage<JsonNode> retentionCases(
            @QueryParam("customerId") UUID customerId, @QueryParam("status") String status);
}
