import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { publicUrl } from "./public-url.ts";

/** Everything may be read; the address of the sitemap is this server's own, so it is made for each request. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return { rules: { userAgent: "*", allow: "/" }, sitemap: new URL("/sitemap.xml", publicUrl()).href };
}
