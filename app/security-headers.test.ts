import { expect, test } from "vitest";
import { bringsOwnPolicy, contentSecurityPolicy } from "./security-headers.ts";

const directive = (policy: string, name: string) => policy.split("; ").find((part) => part.startsWith(`${name} `));

test("an inline script runs only with the page's nonce, or by the hash of the one that sets the theme", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", development: false });
  expect(directive(policy, "script-src")).toMatch(/^script-src 'self' 'nonce-abc' 'sha256-[\w+/]{43}='$/);
});

test("nothing frames a page, and no form or base leads away from it", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", development: false });
  expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'");
  expect(directive(policy, "form-action")).toBe("form-action 'self'");
  expect(directive(policy, "base-uri")).toBe("base-uri 'none'");
});

test.each([
  ["/embed/films/f9", true],
  ["/films/f9/timeline.svg", true],
  ["/films/f9/timeline-dark.svg", true],
  ["/embed", false],
  ["/films/f9", false],
  ["/films/f9/record", false],
  ["/films/timeline.svg", false],
])("%s is made for pages of other sites: %s", (path, own) => {
  expect(bringsOwnPolicy(path)).toBe(own);
});
