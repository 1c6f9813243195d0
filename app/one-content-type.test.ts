import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { sendOneContentType } from "./one-content-type.ts";

test("a content type given as a list of one is that type, and other headers are left alone", () => {
  const before = Object.getOwnPropertyDescriptor(ServerResponse.prototype, "setHeader");
  onTestFinished(() => {
    if (before) Object.defineProperty(ServerResponse.prototype, "setHeader", before);
    else Reflect.deleteProperty(ServerResponse.prototype, "setHeader");
  });
  sendOneContentType();
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader("Content-Type", ["text/html"]);
  response.setHeader("Vary", ["rsc"]);
  response.setHeader("Set-Cookie", ["a=1"]);
  response.setHeader("ETag", '"x"');
  expect("content-type vary set-cookie etag".split(" ").map((name) => response.getHeader(name))).toEqual([
    "text/html",
    ["rsc"],
    ["a=1"],
    '"x"',
  ]);
});
