import { once } from "node:events";
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { answerWith } from "#app/answer-status.ts";
import type { SharedAnswer } from "./answer-on-wire.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { toListener } from "./listener.ts";

const TEXT = "Every release date a film has, and every one it used to have. ".repeat(40);

type Route = (request: IncomingMessage, response: ServerResponse) => void;

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A server whose pages are made by `route`, over a record that never moves; answers what asks it. */
async function serve(route: Route, listenerOf = toListener) {
  const kept = new KeptAnswers<SharedAnswer>({
    database: async () => ({ moment: () => "1.1", askAgain: async () => [] }),
    today: () => "2026-11-25",
    bytes: 10_000_000,
  });
  const listener = listenerOf({ handle: async (request, response) => route(request, response), kept });
  const server = createServer((request, response) => void listener(request, response)).listen(0);
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return async (path: string, { method = "GET", ...headers }: Record<string, string> = {}): Promise<Answered> => {
    const sent = ask({ port, path, method, headers }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
  };
}

const page: Route = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.write(TEXT);
  response.end("That is all.");
};

test("a page comes compressed to who takes it so, and plain to who does not", async () => {
  const get = await serve(page);
  const compressed = await get("/", { "accept-encoding": "br, gzip;q=0.8" });
  expect(compressed.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(compressed.body).toString()).toBe(`${TEXT}That is all.`);
  for (const refusal of ["identity", "gzip;q=0", "br"]) {
    const plain = await get("/", { "accept-encoding": refusal });
    expect(plain.headers).toMatchObject({ vary: "Accept-Encoding", "cache-status": "Slateline; hit" });
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(plain.body.toString()).toBe(`${TEXT}That is all.`);
  }
});

test("a page may be kept by anybody who asks each time, and is not sent to who has it", async () => {
  const get = await serve(page);
  const { etag, ...headers } = (await get("/")).headers;
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const again = await get("/", { "if-none-match": `"other", ${etag}` });
  expect(again).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) });
  expect(again.headers).not.toHaveProperty("content-length");
});

test("a frame may be kept for as long as its route says", async () => {
  const get = await serve((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.end(TEXT);
  });
  expect((await get("/embed/films/f9")).headers["cache-control"]).toBe("public, max-age=300");
});

test("what is kept is counted by its sender as well, who is told what is left, and then to wait", async () => {
  // Read where the process starts.
  vi.stubEnv("TRUSTED_PROXIES", "1").stubEnv("API_RATE_LIMIT", "2").resetModules();
  onTestFinished(() => {
    globalThis.slatelineRateLimit = undefined;
    vi.unstubAllEnvs();
  });
  const get = await serve((_, response) => void response.end("{}"), (await import("./listener.ts")).toListener);
  const ask = async (sender: string) => {
    const { status, headers } = await get("/api/v1/films/dune", { "x-forwarded-for": sender });
    return [status, headers["cache-status"], headers["ratelimit"]];
  };
  expect(await ask("192.0.2.1")).toEqual([200, "Slateline; fwd=uri-miss", expect.stringContaining("r=1;")]);
  expect(await ask("192.0.2.1")).toEqual([200, "Slateline; hit", expect.stringContaining("r=0;")]);
  expect(await ask("192.0.2.1")).toEqual([429, undefined, expect.stringContaining("r=0;")]);
  expect(await ask("192.0.2.2")).toEqual([200, "Slateline; hit", expect.stringContaining("r=1;")]);
});

test("asked for its head alone, it answers that of the page", async () => {
  const get = await serve(page);
  const head = await get("/", { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  expect(head.headers["content-length"]).toBe(String((await get("/")).body.length));
});

test("what readers share is made without anything of the one who asked first", async () => {
  const seen: IncomingMessage["headers"][] = [];
  const get = await serve((request, response) => {
    seen.push(request.headers);
    response.end("Dune");
  });
  await get("/films/dune", { cookie: "slateline=secret", "user-agent": "Test", "accept-language": "de", rsc: "1" });
  expect(seen).toEqual([{ host: "localhost:3000", rsc: "1", "x-slateline-admitted": "1" }]);
});

test.each([
  ["/edit", "GET"],
  ["/healthz", "GET"],
  ["/dumps/latest/manifest.json", "GET"],
  ["/embed/v1/widget.js", "GET"],
  ["/_next/static/chunks/a.js", "GET"],
  ["/filmstrip", "GET"],
  ["/films/../edit", "GET"],
  ["/films/../dumps/latest/slateline.db", "GET"],
  ["/films/%2e%2e/api/v1/films", "GET"],
  ["/films/.%2E/edit", "GET"],
  ["/films/dune", "POST"],
])("%s, asked by %s, is for the asker alone, who cannot say that they were let in", async (path, method) => {
  const seen: IncomingMessage["headers"][] = [];
  const get = await serve((request, response) => {
    seen.push(request.headers);
    response.end("yours");
  });
  const forged = { cookie: "slateline=mine", "x-slateline-admitted": "1" };
  for (let time = 0; time < 2; time += 1) await get(path, { method, ...forged });
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatchObject({ cookie: "slateline=mine" });
  expect(seen[0]).not.toHaveProperty("x-slateline-admitted");
});

test("what is sent to the address of a page that is kept is not answered by the page", async () => {
  const get = await serve(({ method }, response) => void response.end(method));
  await get("/films/dune");
  expect((await get("/films/dune", { method: "POST" })).body.toString()).toBe("POST");
});

test.each([
  ["an error", 404, {}],
  ["a redirect", 308, { Location: "/films/dune" }],
  ["a cookie", 200, { "Set-Cookie": "a=b" }],
])("%s is given and not kept", async (_, status, headers) => {
  let made = 0;
  const get = await serve((_, response) => {
    made += 1;
    response.writeHead(status, headers).end("once");
  });
  expect([await get("/films/dune"), await get("/films/dune")].map((answer) => answer.status)).toEqual([status, status]);
  expect(made).toBe(2);
});

test("pages that are open already are answered apart from documents, and from one another", async () => {
  const get = await serve(({ headers }, response) =>
    response.end(JSON.stringify([headers["rsc"], headers["next-router-state-tree"]])),
  );
  const asked = [{}, { rsc: "1" }, { rsc: "1", "next-router-state-tree": "[]" }, {}];
  const texts: string[] = [];
  for (const headers of asked) texts.push((await get("/films/dune", headers)).body.toString());
  expect(texts).toEqual(["[null,null]", '["1",null]', '["1","[]"]', "[null,null]"]);
});

test("scripts that bore the page's nonce run by their hash, and one that did not stays shut out", async () => {
  const get = await serve((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Content-Security-Policy", "script-src 'self' 'nonce-abc123'");
    response.end(
      `<script nonce="abc123">own()</script><script>alien()</script><script src="/a.js" nonce="abc123"></script>`,
    );
  });
  const { headers, body } = await get("/");
  expect(body.toString()).toBe(`<script>own()</script><script>alien()</script><script src="/a.js"></script>`);
  const scripts = /script-src ([^;]*)/.exec(String(headers["content-security-policy"]))?.[1]?.split(" ");
  // The second is the script of the layout that sets the theme; the third is SHA-256 of "own()".
  expect(scripts).toEqual([
    "'self'",
    expect.stringMatching(/^'sha256-/),
    "'sha256-1yruO3ZUqBddjC8oRrsLLZ/oiHYCAveB39McCaLvqnk='",
  ]);
});

test("an action that refuses says so in its status, and its words still reach the form", async () => {
  const get = await serve((request, response) => {
    if (request.headers["next-action"]) answerWith(403);
    response.setHeader("Content-Type", "text/x-component");
    response.end("refused");
  });
  const refused = await get("/edit", { method: "POST", "next-action": "a1" });
  expect(refused).toMatchObject({ status: 403, headers: { "content-type": "text/x-component" } });
  expect(refused.body.toString()).toBe("refused");
  expect((await get("/edit", { method: "POST" })).status).toBe(200);
});

test("what failed while a part of a page was drawn is a 500, is kept by nobody, and made anew", async () => {
  let isBroken = true;
  const get = await serve((_, response) => {
    // As Next does it for a page that is open already: the status is decided before the drawing.
    response.setHeader("Content-Type", "text/x-component");
    if (isBroken) answerWith(500);
    response.end(isBroken ? "E{}" : "Dune");
  });
  const ask = () => get("/films/dune", { rsc: "1" });
  for (let time = 0; time < 3; time += 1) {
    const failed = await ask();
    expect(failed.status).toBe(500);
    expect(failed.headers).not.toHaveProperty("etag");
  }
  isBroken = false;
  expect(await ask()).toMatchObject({ status: 200, body: Buffer.from("Dune") });
});

test("an answer that is given up fails for who waits for it, and the next is made", async () => {
  let isBroken = true;
  const get = await serve((_, response) => {
    if (isBroken) response.destroy();
    else response.end("mended");
  });
  vi.spyOn(console, "error").mockReturnValue();
  expect((await get("/films/dune")).status).toBe(500);
  isBroken = false;
  expect((await get("/films/dune")).body.toString()).toBe("mended");
});

test.each([
  "/films/t%65net",
  "/dates/2199-12-17",
  "/api/v1/dates/2199-12-17",
  "/calendars/watchlist/a,b/US/cinemas.ics",
  "/feeds/watchlist/a.atom",
])("of addresses like %s there is no end, so that each is kept only when asked again", async (path) => {
  let made = 0;
  const get = await serve((_, response) => void response.end(String((made += 1))));
  for (let time = 0; time < 3; time += 1) await get(path);
  expect(made).toBe(2);
});

test("an error of what makes the answers is a 500, and the next request is answered", async () => {
  let isBroken = true;
  const get = await serve((_, response) => {
    if (isBroken) throw new RangeError("torn paper");
    response.end("mended");
  });
  const logged = vi.spyOn(console, "error").mockReturnValue();
  expect([await get("/films/dune"), await get("/edit")].map(({ status }) => status)).toEqual([500, 500]);
  expect(logged).toHaveBeenCalledTimes(2);
  isBroken = false;
  expect((await get("/films/dune")).body.toString()).toBe("mended");
});
