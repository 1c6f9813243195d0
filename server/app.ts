import next from "next";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { SharedAnswer } from "./answer-on-wire.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { type Handle, toListener } from "./listener.ts";

/** The built app, ready to answer. */
export interface App {
  readonly listener: Handle;
  readonly close: () => Promise<void>;
}

interface AppOptions {
  readonly root: string;
  readonly port: number;
  readonly keptBytes: number;
}

/** Readies the app that was built in `options.root`. Throws where there is no build. */
export async function openApp(options: AppOptions): Promise<App> {
  const app = next({ dev: false, dir: options.root, port: options.port, hostname: "localhost" });
  await app.prepare();
  const kept = new KeptAnswers<SharedAnswer>({ database, today, bytes: options.keptBytes });
  return {
    listener: toListener({ handle: app.getRequestHandler(), kept }),
    async close() {
      await app.close();
      await kept.idle();
      await (await database()).close();
    },
  };
}
