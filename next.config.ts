import type { NextConfig } from "next";

const config: NextConfig = {
  // Off on purpose: docs/decisions/0003-pages-render-per-request.md.
  cacheComponents: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  agentRules: false,
  serverExternalPackages: ["better-sqlite3", "pg"],
};

export default config;
