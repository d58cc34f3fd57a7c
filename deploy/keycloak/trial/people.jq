# The realm as shipped, and who is needed to try it: a person of each role, a secret for core-banking, and a system that has the
# role machine like core-banking, but whose tokens are for somebody else. ID tokens are for customer-service, too, so that only their
# kind speaks against them.
.users += [ .roles.realm[].name | select(. != "machine")
            | {username: ., enabled: true, realmRoles: [.], credentials: [{type: "password", value: "try-it"}]} ]
| (.users[] | select(.username == "manager")).attributes = {branches: ["SH-0007"], manager: ["RM-1"]}
| (.users[] | select(.username == "branch-head")).attributes = {branches: ["SH-0007"]}
| (.clients[] | select(.clientId == "core-banking")).secret = "try-it"
| .clientScopes += [ .clientScopes[] | select(.name == "perennial") | .name = "canteen"
    | (.protocolMappers[] | select(.protocolMapper == "oidc-audience-mapper")).config."included.custom.audience" = "canteen" ]
| .clients += [ .clients[] | select(.clientId == "core-banking") | .clientId = "canteen" | .defaultClientScopes = ["canteen"] ]
| .users += [ .users[] | select(.serviceAccountClientId == "core-banking")
    | .username = "service-account-canteen" | .serviceAccountClientId = "canteen" ]
| (.clientScopes[].protocolMappers[] | select(.name == "for customer-service")).config."id.token.claim" = "true"
