/** Serves the built app at `PORT`: what `npm start` starts once database and build are there. */
import { createServer } from "node:http";
import { join } from "node:path";
import { readSettings } from "../scripts/settings.ts";
import { openApp } from "./app.ts";

const { port, keptBytes } = readSettings(process.env);
const app = await openApp({ root: join(import.meta.dirname, ".."), port, keptBytes });
const server = createServer((request, response) => void app.listener(request, response));
server.listen(port);

/** Long enough for any answer under way, and below what a service manager waits. */
const LAST_ANSWERS_MS = 5000;

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close(() => void app.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
