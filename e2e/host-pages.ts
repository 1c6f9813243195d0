import { createServer, type OutgoingHttpHeaders } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { test as base } from "./fixtures.ts";

/** Slateline's origin as the pages that try it by hand name it: docs/embedding-example.html. */
const SLATELINE = "http://localhost:3000";

/** A page of somebody else's site. */
export interface HostPage {
  readonly html: string;
  readonly type?: string;
  readonly headers?: OutgoingHttpHeaders;
}

interface Fixtures {
  /** Slateline's origin, as the pages of other sites name it. */
  readonly slateline: string;
  /** Serves pages by path on another site, with this Slateline in the place of localhost:3000; answers its origin. */
  readonly serveHost: (pages: Readonly<Record<string, HostPage>>) => Promise<string>;
}

/** `test` with another site beside Slateline: by its address, not localhost, so that it is another site to the browser. */
export const test = base.extend<Fixtures>({
  slateline: async ({ baseURL }, use) => use(baseURL ?? ""),
  serveHost: async ({ slateline }, use) => {
    let pages: Readonly<Record<string, HostPage>> = {};
    const server = createServer(({ url = "/" }, response) => {
      const page = pages[url.split("?")[0] ?? "/"];
      response.writeHead(page ? 200 : 404, { "Content-Type": page?.type ?? "text/html", ...page?.headers });
      response.end(page?.html.replaceAll(SLATELINE, slateline));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await use(async (served) => {
      pages = { "/favicon.ico": { html: "", type: "image/x-icon" }, ...served };
      return `http://127.0.0.1:${port}`;
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** What axe finds in a page, the frames and shadow roots in it among that. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
