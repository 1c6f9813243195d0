import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";

const LONGEST = 100;

/**
 * The slug of a name: "Lilo & Stitch" is `lilo-and-stitch`. A name without a single letter that ASCII can spell ("東宝")
 * gets the prefix and a digest, so that it is the same in every database: `studio-3f5b1c02`.
 */
export function slugOf(name: string, prefix: string): string {
  const slug = slugify(name, { decamelize: false }).slice(0, LONGEST).replace(/-+$/, "");
  return slug === "" ? `${prefix}-${digestOf(name)}` : slug;
}

/** The slug of a name whose plain slug is another's already: "Pixar!" beside "Pixar" is `pixar-` and a digest. */
export function distinctSlugOf(name: string, prefix: string): string {
  return `${slugOf(name, prefix)}-${digestOf(name)}`;
}

function digestOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}
