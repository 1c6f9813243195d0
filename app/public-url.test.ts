import { afterEach, expect, test, vi } from "vitest";
import { publicUrl } from "./public-url.ts";

afterEach(() => vi.unstubAllEnvs());

test("PUBLIC_URL is the origin, whatever the port", () => {
  vi.stubEnv("PUBLIC_URL", "https://dates.example");
  vi.stubEnv("PORT", "4000");
  expect(publicUrl().href).toBe("https://dates.example/");
});

test("without PUBLIC_URL it is localhost with the port, 3000 by default", () => {
  vi.stubEnv("PUBLIC_URL", "");
  vi.stubEnv("PORT", "4000");
  expect(publicUrl().origin).toBe("http://localhost:4000");
  vi.stubEnv("PORT", "");
  expect(publicUrl().origin).toBe("http://localhost:3000");
});
