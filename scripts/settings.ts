import { Refusal } from "./refusal.ts";

export interface Settings {
  readonly port: number;
  /** The origin readers reach the server by, without a slash at the end. */
  readonly publicUrl: string;
  /** Bytes of answers that the server may keep in memory. */
  readonly keptBytes: number;
}

const DEFAULT_PORT = 3000;
const DEFAULT_KEPT_MB = 128;

/** Reads `PORT`, `PUBLIC_URL` and `KEPT_MB`; an empty one counts as unset. Refuses, by name, what the server could not use. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env["PORT"]);
  return {
    port,
    publicUrl: readPublicUrl(env["PUBLIC_URL"]) ?? `http://localhost:${port}`,
    keptBytes: readKeptMegabytes(env["KEPT_MB"]) * 1_000_000,
  };
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535; it is "${text}".`);
}

/** An origin alone: everything the app links to begins at its root, so a path would be dropped without a word. */
function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:\/\/[^/?#]+\/?$/.test(text)) return new URL(text).origin;
  throw new Refusal(`PUBLIC_URL must be http(s)://host without a path; it is "${text}".`);
}

/** Less would keep nothing: what is kept needs room beside others. */
function readKeptMegabytes(text: string | undefined): number {
  if (!text) return DEFAULT_KEPT_MB;
  const megabytes = Number(text);
  if (/^\d+$/.test(text) && megabytes >= 8 && megabytes <= 65_536) return megabytes;
  throw new Refusal(`KEPT_MB must be a number of megabytes from 8 to 65536; it is "${text}".`);
}
