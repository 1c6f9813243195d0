import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Refusal } from "./refusal.ts";

/**
 * Takes a port before the long steps begin, and keeps it until the returned function lets go: of two starts at once,
 * the second learns at once that it is the second. Whoever looks in meanwhile is asked to come back.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "10" });
    response.end("Slateline is getting ready; please come back in a minute.\n");
  });
  try {
    await once(server.listen(port), "listening");
  } catch (error) {
    throw new Refusal(describe(port, error));
  }
  // A start that fails on the way must end, port or no port.
  server.unref();
  return () => close(server);
}

/** A port that nothing listens on now; another program may still take it before it is used. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
}

function describe(port: number, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: stop what runs there, or choose another one, as in PORT=${port + 1} npm start.`;
  }
  if (code === "EACCES") return `Port ${port} may not be used by this user: choose one above 1023.`;
  return `Port ${port} cannot be used: ${String(error)}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
