import { expect, test } from "vitest";
import { findFreePort, holdPort } from "./port.ts";

test("a port that is held is taken for the next one, and free once it is let go", async () => {
  const port = await findFreePort();
  const release = await holdPort(port);
  await expect(holdPort(port)).rejects.toThrow(`Port ${port} is taken`);
  await release();
  const releaseAgain = await holdPort(port);
  await releaseAgain();
});

test("who looks in while the port is held is asked to come back, and is no reason to keep it", async () => {
  const port = await findFreePort();
  const release = await holdPort(port);
  const response = await fetch(`http://localhost:${port}/`);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  await release();
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow("fetch failed");
});
