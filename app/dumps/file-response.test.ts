import { expect, test } from "vitest";
import { fileResponse } from "./file-response.ts";

const FILE = { path: "films.jsonl", sha256: "ab12", bytes: 3, rows: 1 };

test.each([
  ['"ab12"', 304],
  ['W/"ab12"', 304],
  ['"other", "ab12"', 304],
  ["*", 304],
  ['"other"', 200],
  [null, 200],
])("of a reader who has %s of a file, its answer is %i", (known, status) => {
  const headers = known === null ? {} : { "If-None-Match": known };
  const request = new Request("https://slateline.example/dumps/latest/films.jsonl", { headers });
  expect(fileResponse(request, { file: FILE, open: () => new ReadableStream() }).status).toBe(status);
});
