import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

function read(env: Record<string, string>) {
  return readSettings({ NODE_ENV: "test", ...env });
}

test("nothing set, or set to nothing, is port 3000 on localhost, and 128 MB to keep answers in", () => {
  const settings = { port: 3000, publicUrl: "http://localhost:3000", keptBytes: 128_000_000 };
  expect(read({})).toEqual(settings);
  expect(read({ PORT: "", PUBLIC_URL: "", KEPT_MB: "" })).toEqual(settings);
});

test("PUBLIC_URL is an origin, whatever the port", () => {
  expect(read({ PORT: "8080", PUBLIC_URL: "https://dates.example/" })).toMatchObject({
    port: 8080,
    publicUrl: "https://dates.example",
  });
});

test.each(["0", "65536", "80a", "-1", "3000.5", " 3000", "0x50"])("PORT %j is refused by name", (port) => {
  expect(() => read({ PORT: port })).toThrow(`PORT must be a number from 1 to 65535; it is "${port}".`);
});

test.each(["0", "7", "1.5", "1 GB", "-1"])("KEPT_MB %j is refused by name", (megabytes) => {
  expect(() => read({ KEPT_MB: megabytes })).toThrow(/^KEPT_MB must be a number of megabytes from 8 to 65536; it is "/);
});

test.each(["dates.example", "ftp://dates.example", "https://dates.example/slateline", "https://", "http://a b"])(
  "PUBLIC_URL %j is refused by name",
  (url) => {
    expect(() => read({ PUBLIC_URL: url })).toThrow(/^PUBLIC_URL must be http\(s\):\/\/host without a path; it is "/);
  },
);
