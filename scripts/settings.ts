import { Refusal } from "./refusal.ts";

export interface Settings {
  readonly port: number;
  /** The origin readers reach the server by, without a slash at the end. */
  readonly publicUrl: string;
}

const DEFAULT_PORT = 3000;

/** Reads `PORT` and `PUBLIC_URL`; an empty one counts as unset. Refuses, by name, what the server could not use. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env["PORT"]);
  return { port, publicUrl: readPublicUrl(env["PUBLIC_URL"]) ?? `http://localhost:${port}` };
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
