import type { NextConfig } from "next";
import { OPEN_DATA_POLICY, SECURITY_HEADERS } from "./app/security-headers.ts";

const config: NextConfig = {
  // Off on purpose: docs/decisions/0003-pages-render-per-request.md.
  cacheComponents: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  agentRules: false,
  serverExternalPackages: ["better-sqlite3", "pg"],
  experimental: {
    // The import at the desk takes 5 MB of files, and what tells them apart.
    serverActions: { bodySizeLimit: "12mb" },
    // Kept from one `npm run dev` to the next, it has pages load themselves again and again once a file was changed in
    // between: "HMR hash mismatch" (Next 16.4.5).
    turbopackFileSystemCacheForDev: false,
  },
  // Every reader gets the whole head in the head: streamed, its title and canonical address land in the body.
  htmlLimitedBots: /.*/,
  // An address of a feed, a calendar, a dump cut short leads to where all of them are described; for good it may not be.
  redirects: async () => [
    { source: "/:beside(feeds|calendars|dumps)", destination: "/developers#beside", permanent: false },
  ],
  headers: async () => [
    { source: "/:path*", headers: [...SECURITY_HEADERS] },
    { source: "/:open(api/v1|feeds|calendars|dumps)/:path+", headers: [OPEN_DATA_POLICY] },
    {
      // A font's name bears its version.
      source: "/fonts/:file*.woff2",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    {
      // The widget, which any page may run. Its path is kept for good, so what is behind it must be asked for again.
      source: "/embed/v1/:file*",
      headers: [
        { key: "Access-Control-Allow-Origin", value: "*" },
        { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        { key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" },
      ],
    },
  ],
};

export default config;
