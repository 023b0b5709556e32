/// Edits of the document, and what the report says of each; the table is long because the policy is.
#[allow(clippy::too_many_lines)]
#[rustfmt::skip]
fn rows() -> Vec<Row> {
    vec![
        // The document.
        row("", "/openapi", json!("3.0.4"), &[
            "compatible openapi-version-changed | document: `openapi` changed from `3.0.3` to `3.0.4`",
        ]),
        row("", "/info/version", json!("2.0"), &[
            "compatible version-changed | document: version changed from `1.0` to `2.0`",
        ]),
        row("", "/info/x-build", json!(1), &[
            "unclear extension-changed | document: `x-build` was added (`1`)",
        ]),
        row("", "/x-hint", json!(1), &[
            "unclear extension-changed | document: `x-hint` was added (`1`)",
        ]),
        row("", "/servers/0", None, &[
            "breaking server-removed | document: server `https://games.example/api` was removed",
        ]),
        row("", "/servers/1/variables/stage/default", json!("live"), &[
            r#"unclear server-changed | document: variables of server `https://{stage}.games.example/api` changed from `{"stage":{"default":"test"}}` to `{"stage":{"default":"live"}}`"#,
        ]),
        row("", "/servers", json!([{"url": "https://{stage}.games.example/api", "variables": {"stage": {"default": "test"}}}, {"url": "https://games.example/api"}]), &[
            "unclear servers-reordered | document: servers are in another order",
        ]),
        row("", "/tags/0", None, &[
            "compatible tag-removed | document: tag `games` was removed",
        ]),
        row("", "/tags/1/x-order", json!(3), &[
            "unclear extension-changed | document: tag `players`: `x-order` changed from `2` to `3`",
        ]),
        row("", "/paths/~1empty", json!({}), &[
            "unclear opaque | path /empty was added (`{}`)",
        ]),
        row("", "/paths/~1games/x-team", json!("desk"), &[
            "unclear extension-changed | path /games: `x-team` changed from `shelf` to `desk`",
        ]),
        // Security.
        row("", "/security", None, &[
            "compatible login-dropped | document: no login is needed any more (it was `token`)",
        ]),
        row("", "/security/-", json!({"cookie": []}), &[
            "compatible login-alternative-added | document: login with `cookie` is now possible",
        ]),
        row("", "/security/-", json!({}), &[
            "compatible login-dropped | document: no login is needed any more (it was `token`)",
        ]),
        row(LIST, "/security", json!([{}]), &[
            "breaking login-alternative-removed | GET /games: login with `token` is no longer possible",
        ]),
        row(LIST, "/security/0", None, &[
            "breaking login-required | GET /games: a login is now needed (`token`)",
        ]),
        row(LIST, "/security", None, &[
            "breaking login-required | GET /games: a login is now needed (`token`)",
        ]),
        row(LIST, "/security", json!(5), &[
            r#"unclear opaque | GET /games: `security` changed from `[{},{"token":[]}]` to `5`"#,
        ]),
        row("", "/components/securitySchemes/token", None, &[
            "breaking security-scheme-removed | security scheme token was removed",
        ]),
        row("", "/components/securitySchemes/cookie", None, &[
            "compatible security-scheme-removed | security scheme cookie was removed",
        ]),
        row("", "/components/securitySchemes/token/scheme", json!("bearer"), &[
            "breaking security-scheme-changed | security scheme token: `scheme` changed from `basic` to `bearer`",
        ]),
        row("", "/components/securitySchemes/token/bearerFormat", json!("JWT"), &[
            "unclear opaque | security scheme token: `bearerFormat` was added (`JWT`)",
        ]),
        // Operations.
        row(LIST, "", None, &[
            "breaking operation-removed | GET /games was removed",
        ]),
        row("", "/paths/~1games~1{game_id}/delete", json!({"operationId": "drop_game", "responses": {}}), &[
            "compatible operation-added | DELETE /games/{game_id} was added",
        ]),
        row(LIST, "/operationId", json!("games"), &[
            "breaking operation-id-changed | GET /games: `operationId` changed from `list_games` to `games`",
        ]),
        row(LIST, "/operationId", None, &[
            "breaking operation-id-changed | GET /games: `operationId` was removed (`list_games`)",
        ]),
        row(LIST, "/deprecated", json!(true), &[
            "compatible deprecated | GET /games is now deprecated",
        ]),
        row(LIST, "/tags", json!(["games", "players"]), &[
            "compatible operation-tags-changed | GET /games: tag `players` was added",
        ]),
        row(LIST, "/tags/0", json!("all"), &[
            "compatible operation-tags-changed | GET /games: tag `games` became `all`",
        ]),
        row(LIST, "/x-cost", json!(2), &[
            "unclear extension-changed | GET /games: `x-cost` changed from `1` to `2`",
        ]),
        row(ONE, "/put/callbacks", None, &[
            "unclear opaque | PUT /games/{game_id}: `callbacks` was removed",
        ]),
        row(ONE, "/put/servers/0/url", json!("https://other.example"), &[
            "breaking server-removed | PUT /games/{game_id}: server `https://writer.games.example` was removed",
            "compatible server-added | PUT /games/{game_id}: server `https://other.example` was added",
        ]),
        row(ONE, "/servers", None, &[
            "breaking server-removed | GET /games/{game_id}: server `https://one.games.example` was removed",
        ]),
        // Parameters.
        row(LIST, "/parameters/-", json!({"name": "page", "in": "query", "schema": {"type": "integer"}}), &[
            "compatible parameter-added | GET /games: query parameter `page` was added (optional, integer)",
        ]),
        row(LIST, "/parameters/-", json!({"name": "page", "in": "query", "required": true}), &[
            "breaking required-parameter-added | GET /games: query parameter `page` was added (required)",
        ]),
        row(LIST, "/parameters/1", None, &[
            "breaking parameter-removed | GET /games: query parameter `sort` was removed",
        ]),
        row(LIST, "/parameters/1/name", json!("order"), &[
            "breaking parameter-renamed | GET /games: query parameter `order` is new and `sort` is gone: perhaps renamed",
        ]),
        row(LIST, "/parameters/1/in", json!("header"), &[
            "breaking parameter-relocated | GET /games: header parameter `sort` moved here, it was a query parameter",
            "breaking parameter-style-changed | GET /games: header parameter `sort`: style changed from `form, explode true` to `simple, explode false`",
        ]),
        row(LIST, "/parameters/1/required", json!(true), &[
            "breaking parameter-became-required | GET /games: query parameter `sort` is now required",
        ]),
        row(LIST, "/parameters/1/deprecated", json!(true), &[
            "compatible deprecated | GET /games: query parameter `sort` is now deprecated",
        ]),
        row(LIST, "/parameters/1/schema/default", json!("year"), &[
            "unclear default-changed | GET /games: query parameter `sort`: default changed from `name` to `year`",
        ]),
        row(LIST, "/parameters/1/schema/enum/0", None, &[
            "breaking enum-values-removed | GET /games: query parameter `sort`: enum value `name` was removed",
        ]),
        row(LIST, "/parameters/1/schema/enum/-", json!("owner"), &[
            "compatible enum-values-added | GET /games: query parameter `sort`: enum value `owner` was added",
        ]),
        row(LIST, "/parameters/1/schema", None, &[
            "unclear schema-unstated | GET /games: query parameter `sort`: no schema is stated any more, it was `string`",
        ]),
        row(LIST, "/parameters/2/style", None, &[
            "breaking parameter-style-changed | GET /games: query parameter `ids`: style changed from `pipeDelimited, explode false` to `form, explode false`",
        ]),
        row(LIST, "/parameters/2/allowReserved", json!(false), &[
            "unclear opaque | GET /games: query parameter `ids`: `allowReserved` changed from `true` to `false`",
        ]),
        row(LIST, "/parameters/2/schema/items/type", json!("string"), &[
            "breaking type-changed | GET /games: query parameter `ids`, each item: type changed from integer to string",
        ]),
        row(LIST, "/parameters/2/schema/items/format", json!("int32"), &[
            "unclear format-changed | GET /games: query parameter `ids`, each item: format changed from `int64` to `int32`",
        ]),
        row(LIST, "/parameters/-", json!({"$ref": "#/nowhere"}), &[
            "unclear opaque | GET /games: something among the parameters that is not understood changed",
        ]),
        row("", "/paths/~1games/parameters/0", None, &[
            "breaking parameter-removed | GET /games: header parameter `X-Trace` was removed",
            "breaking parameter-removed | POST /games: header parameter `X-Trace` was removed",
        ]),
        row("", "/components/parameters/Limit/required", json!(true), &[
            "breaking parameter-became-required | shared parameter Limit: query parameter `limit` is now required",
        ]),
        row("", "/components/parameters/Limit/schema/maximum", json!(50), &[
            "breaking limit-tightened | shared parameter Limit: query parameter `limit`: `maximum` changed from `100` to `50`",
        ]),
        row("", "/components/parameters/Unused/required", json!(true), &[
            "compatible parameter-became-required | shared parameter Unused: query parameter `unused` is now required",
        ]),
        row("", "/components/parameters/Unused", None, &[
            "compatible component-removed | shared parameter Unused was removed",
        ]),
        // Request bodies.
        row(ADD, "/requestBody", None, &[
            "breaking body-removed | POST /games: request body was removed",
        ]),
        row(LIST, "/requestBody", json!({"content": {}}), &[
            "compatible body-added | GET /games: request body was added (optional)",
        ]),
        row(LIST, "/requestBody", json!({"required": true, "content": {}}), &[
            "breaking required-body-added | GET /games: request body was added (required)",
        ]),
        row(ADD, "/requestBody/required", json!(false), &[
            "compatible body-became-optional | POST /games: request body is no longer required",
        ]),
        row(ADD, "/requestBody/content/multipart~1form-data", None, &[
            "breaking media-type-removed | POST /games: request body: media type `multipart/form-data` was removed (object)",
        ]),
        row(ADD, "/requestBody/content/text~1csv", json!({"schema": {"type": "string"}}), &[
            "compatible media-type-added | POST /games: request body: media type `text/csv` was added (string)",
        ]),
        row(ADD, "/requestBody/content/multipart~1form-data/encoding", None, &[
            r#"unclear opaque | POST /games: request body (`multipart/form-data`): `encoding` was removed (`{"rules":{"contentType":"application/pdf"}}`)"#,
        ]),
        row(ADD, "/requestBody/content/multipart~1form-data/schema/properties/rules", None, &[
            "breaking field-removed | POST /games: request body (`multipart/form-data`): field `rules` was removed",
        ]),
        row(ADD, "/requestBody/content/application~1json/schema/$ref", json!("#/components/schemas/Game"), &[
            "breaking reference-changed | POST /games: request body (`application/json`) refers to `Game` instead of `NewGame`",
        ]),
        row("", "/components/requestBodies/Change/required", None, &[
            "compatible body-became-optional | shared request body Change is no longer required",
        ]),
        // Responses.
        row(LIST, "/responses/200", None, &[
            "breaking success-response-removed | GET /games: response 200 was removed",
        ]),
        row(LIST, "/responses/403", None, &[
            "unclear response-removed | GET /games: response 403 was removed",
        ]),
        row(LIST, "/responses/404", json!({"description": "None"}), &[
            "compatible response-added | GET /games: response 404 was added",
        ]),
        row(LIST, "/responses/206", json!({"description": "Some"}), &[
            "unclear success-response-added | GET /games: response 206 was added",
        ]),
        row(LIST, "/responses/200/content/text~1csv", json!({}), &[
            "unclear media-type-added | GET /games: response 200: media type `text/csv` was added",
        ]),
        row(LIST, "/responses/200/content/application~1json", None, &[
            "breaking media-type-removed | GET /games: response 200: media type `application/json` was removed (object)",
        ]),
        row(LIST, "/responses/200/content/application~1json/schema", None, &[
            "breaking schema-unstated | GET /games: response 200 (`application/json`): no schema is stated any more, it was `object`",
        ]),
        row(LIST, "/responses/200/content/application~1json/schema/required", None, &[
            "breaking field-became-optional | GET /games: response 200 (`application/json`): field `items` is no longer required",
        ]),
        row(LIST, "/responses/200/content/application~1json/schema/properties/items/items", json!({"type": "string"}), &[
            "breaking type-changed | GET /games: response 200 (`application/json`), `items[]`: type changed from Game to string",
        ]),
        row(LIST, "/responses/200/headers/X-Total", None, &[
            "breaking header-removed | GET /games: response 200 header `X-Total` was removed",
        ]),
        row(LIST, "/responses/200/headers/X-Total/required", None, &[
            "breaking header-became-optional | GET /games: response 200 header `X-Total` is no longer always sent",
        ]),
        row(LIST, "/responses/200/headers/X-Total/schema/type", json!("string"), &[
            "breaking type-changed | GET /games: response 200 header `X-Total`: type changed from integer to string",
        ]),
        row("", "/components/headers/Next/schema/format", None, &[
            "unclear format-changed | shared header Next: format was removed (`uri`)",
        ]),
        row("", "/components/responses/Refused/content/application~1json/schema/$ref", json!("#/components/schemas/Plain"), &[
            "breaking reference-changed | shared response Refused (`application/json`) refers to `Plain` instead of `Problem`",
        ]),
        // Schemas that are received.
        row(GAME, "", None, &[
            "breaking schema-removed | Game was removed",
        ]),
        row("", "/components/schemas/Fresh", json!({"type": "string"}), &[
            "compatible schema-added | Fresh was added",
        ]),
        row("", "/components/schemas/Unused", None, &[
            "compatible schema-removed | Unused was removed",
        ]),
        row("", "/components/schemas/Unused/properties/anything/type", json!("integer"), &[
            "compatible type-changed | Unused.anything: type changed from string to integer",
        ]),
        row(GAME, "/properties/year", json!({"type": "integer"}), &[
            "compatible field-added | Game: optional field `year` was added (integer)",
        ]),
        row(GAME, "/properties/kind", None, &[
            "breaking field-removed | Game: field `kind` was removed",
        ]),
        row(GAME, "/properties/kind/enum/-", json!("video"), &[
            "unclear enum-values-added | Game.kind: enum value `video` was added",
        ]),
        row(GAME, "/properties/kind/enum/0", None, &[
            "compatible enum-values-removed | Game.kind: enum value `board` was removed",
        ]),
        row(GAME, "/properties/kind/enum", None, &[
            "unclear enum-unstated | Game.kind: any value is allowed now, not only `board`, `dice` or `cards`",
        ]),
        row(GAME, "/properties/kind/nullable", json!(true), &[
            "breaking became-nullable | Game.kind may now be null",
        ]),
        row(GAME, "/properties/kind/default", json!(null), &[
            "unclear default-changed | Game.kind: default was added (`null`)",
        ]),
        row(GAME, "/properties/id/readOnly", None, &[
            "unclear access-changed | Game.id is no longer `readOnly`",
        ]),
        row(GAME, "/properties/owner/nullable", None, &[
            "compatible became-non-nullable | Game.owner is never null any more",
        ]),
        row(GAME, "/properties/owner", json!({"$ref": "#/components/schemas/Player"}), &[
            "compatible became-non-nullable | Game.owner is never null any more",
        ]),
        row(GAME, "/properties/owner/allOf/0/$ref", json!("#/components/schemas/Problem"), &[
            "breaking reference-changed | Game.owner refers to `Problem` instead of `Player`",
        ]),
        row(GAME, "/properties/sequels", json!({"type": "string"}), &[
            "breaking type-changed | Game.sequels: type changed from array of Game to string",
        ]),
        row(GAME, "/properties/sequels/items", None, &[
            "breaking schema-unstated | Game.sequels[]: no schema is stated any more, it was `Game`",
        ]),
        row(GAME, "/properties/sequels/uniqueItems", None, &[
            "unclear limit-loosened | Game.sequels: `uniqueItems` was removed (`true`)",
        ]),
        row(GAME, "/properties/sequels/maxItems", json!(5), &[
            "compatible limit-tightened | Game.sequels: `maxItems` changed from `9` to `5`",
        ]),
        row(GAME, "/properties/labels/additionalProperties", json!(true), &[
            r#"unclear extra-fields-changed | Game.labels: `additionalProperties` changed from `{"type":"string"}` to `true`"#,
        ]),
        row(GAME, "/properties/labels/additionalProperties/type", json!("integer"), &[
            "breaking type-changed | Game.labels.*: type changed from string to integer",
        ]),
        row(GAME, "/properties/size/properties/width", None, &[
            "breaking field-removed | Game.size: field `width` was removed",
        ]),
        row(GAME, "/properties/size/properties/height/multipleOf", json!(1), &[
            "unclear limit-changed | Game.size.height: `multipleOf` changed from `0.5` to `1`",
        ]),
        row(GAME, "/properties/size", json!({"$ref": "#/components/schemas/Plain"}), &[
            "breaking field-removed | Game.size: field `height` was removed",
            "breaking field-removed | Game.size: field `width` was removed",
            "unclear reference-introduced | Game.size is now described by the schema `Plain`",
            "compatible field-added | Game.size: optional field `error` was added (string)",
        ]),
        row(GAME, "/properties/old_name/deprecated", None, &[
            "compatible undeprecated | Game.old_name is no longer deprecated",
        ]),
        row(GAME, "/properties/old_name/x-was", None, &[
            "unclear extension-changed | Game.old_name: `x-was` was removed (`name`)",
        ]),
        row(GAME, "/properties/title/maxLength", json!(100), &[
            "unclear limit-loosened | Game.title: `maxLength` changed from `80` to `100`",
        ]),
        row(GAME, "/properties/title/pattern", json!("^."), &[
            r"unclear limit-changed | Game.title: `pattern` changed from `^\S` to `^.`",
        ]),
        row(GAME, "/required/1", None, &[
            "breaking field-became-optional | Game: field `title` is no longer required",
        ]),
        row(GAME, "/required/-", json!("kind"), &[
            "compatible field-became-required | Game: field `kind` is now required",
        ]),
        row(GAME, "/required/-", json!("ghost"), &[
            "compatible field-became-required | Game: field `ghost` is now required",
        ]),
        row(PLAYER, "/properties/email/nullable", None, &[
            "compatible became-non-nullable | Player.email is never null any more",
        ]),
        row(PLAYER, "/properties/score/anyOf/0", None, &[
            "compatible variant-removed | Player.score: `anyOf` `integer` was removed",
        ]),
        row(PLAYER, "/properties/score/anyOf/-", json!({"type": "boolean"}), &[
            "unclear variant-added | Player.score: `anyOf` `boolean` was added",
        ]),
        row(PLAYER, "/properties/score/anyOf/0/format", json!("int32"), &[
            "unclear format-changed | Player.score(anyOf 1): format was added (`int32`)",
        ]),
        row(PLAYER, "/properties/score/anyOf", None, &[
            r#"unclear opaque | Player.score: `anyOf` was removed (`[{"type":"integer"},{"type":"string"}]`)"#,
        ]),
        row(PLAYER, "/xml/name", json!("user"), &[
            r#"unclear opaque | Player: `xml` changed from `{"name":"player"}` to `{"name":"user"}`"#,
        ]),
        row("", "/components/schemas/Problem/allOf/0", None, &[
            "breaking part-removed | Problem: `allOf` `Plain` was removed",
        ]),
        row("", "/components/schemas/Problem/allOf/1", None, &[
            "breaking part-removed | Problem: `allOf` `object` was removed",
        ]),
        row("", "/components/schemas/Plain/properties/error/not", None, &[
            r#"unclear opaque | Plain.error: `not` was removed (`{"enum":[""]}`)"#,
        ]),
        // Schemas that are sent.
        row(NEW, "/properties/year", json!({"type": "integer"}), &[
            "compatible field-added | NewGame: optional field `year` was added (integer)",
        ]),
        row(NEW, "/properties/kind", None, &[
            "breaking field-removed | NewGame: field `kind` was removed",
        ]),
        row(NEW, "/properties/kind/nullable", json!(true), &[
            "compatible became-nullable | NewGame.kind may now be null",
        ]),
        row(NEW, "/properties/kind/enum/-", json!("cards"), &[
            "compatible enum-values-added | NewGame.kind: enum value `cards` was added",
        ]),
        row(NEW, "/properties/kind/enum/0", None, &[
            "breaking enum-values-removed | NewGame.kind: enum value `board` was removed",
        ]),
        row(NEW, "/properties/title/maxLength", json!(80), &[
            "breaking limit-tightened | NewGame.title: `maxLength` was added (`80`)",
        ]),
        row(NEW, "/properties/weight/exclusiveMinimum", json!(false), &[
            "compatible limit-loosened | NewGame.weight: `exclusiveMinimum` changed from `true` to `false`",
        ]),
        row(NEW, "/properties/weight/default", None, &[
            "unclear default-changed | NewGame.weight: default was removed (`1`)",
        ]),
        row(NEW, "/additionalProperties", None, &[
            "compatible extra-fields-allowed | NewGame: fields that are not described are no longer forbidden",
        ]),
        row(NEW, "/required/0", None, &[
            "compatible field-became-optional | NewGame: field `title` is no longer required",
        ]),
        row(NEW, "/required/-", json!("kind"), &[
            "breaking field-became-required | NewGame: field `kind` is now required",
        ]),
        row("", "/components/schemas/Change/oneOf/0", None, &[
            "breaking variant-removed | Change: `oneOf` `NewGame` was removed",
        ]),
        row("", "/components/schemas/Change/oneOf/1/properties/delete", None, &[
            "breaking field-removed | Change(oneOf 2): field `delete` was removed",
        ]),
        row("", "/components/schemas/Change/discriminator", None, &[
            r#"unclear opaque | Change: `discriminator` was removed (`{"propertyName":"kind"}`)"#,
        ]),
    ]
}

/// Texts to replace in the document, and the lines expected.
type Rename = (&'static [(&'static str, &'static str)], &'static [&'static str]);

#[rustfmt::skip]
fn renames() -> Vec<Rename> {
    vec![
        (&[("/games/{game_id}", "/games/{id}"), (r#""name": "game_id""#, r#""name": "id""#)], &[
            "breaking path-parameters-renamed | GET /games/{id} was `GET /games/{game_id}`, with other names in the path",
            "breaking path-parameters-renamed | PUT /games/{id} was `PUT /games/{game_id}`, with other names in the path",
        ]),
        (&[("/games/{game_id}", "/games/{id}/"), (r#""name": "game_id""#, r#""name": "id""#)], &[
            "breaking path-parameters-renamed | GET /games/{id}/ was `GET /games/{game_id}`, with other names in the path and a different slash at the end",
            "breaking path-parameters-renamed | PUT /games/{id}/ was `PUT /games/{game_id}`, with other names in the path and a different slash at the end",
        ]),
        (&[("/players/", "/players")], &[
            "unclear trailing-slash-changed | GET /players was `GET /players/`, which differs in the slash at the end",
        ]),
        (&[("/players/", "/people"), (r#"["players"]"#, r#"["people"]"#)], &[
            "breaking operation-moved | GET /people moved here from `GET /players/`",
            "compatible operation-tags-changed | GET /people: tag `players` became `people`",
        ]),
        (&[(r#""operationId": "list_players""#, r#""x-none": 1"#), ("/players/", "/players")], &[
            "breaking operation-id-changed | GET /players: `operationId` was removed (`list_players`)",
            "unclear trailing-slash-changed | GET /players was `GET /players/`, which differs in the slash at the end",
            "unclear extension-changed | GET /players: `x-none` was added (`1`)",
        ]),
        (&[("schemas/Player\"", "schemas/Person\""), ("\"Player\":", "\"Person\":")], &[
            "breaking schema-renamed | Person was `Player` before, with the same content",
        ]),
        (&[("schemas/Player\"", "schemas/Person\""), ("\"Player\":", r#""Person": {"type": "object"}, "Player":"#)], &[
            "breaking reference-changed | GET /players/: response 200 (`application/json`), each item refers to `Person` instead of `Player`",
            "breaking reference-changed | Game.owner refers to `Person` instead of `Player`",
            "compatible schema-added | Person was added",
        ]),
        (&[("schemas/Plain\"", "schemas/Bare\""), ("\"Plain\":", r#""Bare": {"type": "object", "properties": {"error": {"type": "string", "not": {"enum": [""]}}}}, "Plain":"#)], &[
            "unclear reference-changed-in-name | Problem(allOf 1) refers to `Bare` instead of `Plain`, with the same content",
            "compatible schema-added | Bare was added",
        ]),
        (&[(r##"{"$ref": "#/components/schemas/Plain"}, "##, r#"{"type": "object", "properties": {"error": {"type": "string", "not": {"enum": [""]}}}}, "#)], &[
            "unclear reference-introduced | Problem(allOf 1) is now described in place, no longer by the schema `Plain`",
        ]),
        (&[(r#"schemas/Problem""#, r#"schemas/Trouble""#), (r#""Problem": {"#, r##""Trouble": {"description": "No good", "allOf": [{"$ref": "#/components/schemas/Plain"}, {"type": "object", "properties": {"code": {"type": "integer"}}}]}, "Problem": {"##)], &[
            "unclear reference-changed-in-name | shared response Refused (`application/json`) refers to `Trouble` instead of `Problem`, with the same content",
            "compatible schema-added | Trouble was added",
        ]),
        (&[("old_name", "former_name")], &[
            "breaking field-renamed | Game: field `old_name` is gone and `former_name` is new: perhaps renamed",
        ]),
        (&[(r#""required": ["title"],"#, r#""required": ["title", "year"],"#), (r#""secret": {"#, r#""year": {"type": "integer"}, "secret": {"#)], &[
            "breaking required-field-added | NewGame: required field `year` was added (integer)",
        ]),
        (&[(r#""required": ["id", "title"],"#, r#""required": ["id", "title", "year"],"#), (r#""kind": {"type": "string", "enum": ["board", "dice", "cards"]}"#, r#""kind": {"type": "string", "enum": ["board", "dice", "cards"]}, "year": {"type": "integer"}"#)], &[
            "compatible required-field-added | Game: required field `year` was added (integer)",
        ]),
        (&[(r#""scheme": "basic""#, r#""scheme": "bearer""#), ("\"token\": [", "\"token\": [\"read\"")], &[
            "breaking security-scheme-changed | security scheme token: `scheme` changed from `basic` to `bearer`",
            "breaking login-alternative-removed | GET /games: login with `token` is no longer possible",
            "breaking login-alternative-removed | document: login with `token` is no longer possible",
            "compatible login-alternative-added | GET /games: login with `token` (scopes `read`) is now possible",
            "compatible login-alternative-added | document: login with `token` (scopes `read`) is now possible",
        ]),
        (&[(r##"{"$ref": "#/components/headers/Next"}"##, r#"{"schema": {"type": "string", "format": "uri"}, "required": true}"#)], &[
            "compatible header-became-required | GET /games: response 200 header `X-Next` is now always sent",
        ]),
    ]
}
