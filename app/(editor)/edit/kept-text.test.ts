import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onKeptChange, readKept, writeKept } from "./kept-text.ts";

const NAME = "slateline:draft:ada";
let kept: Map<string, string>;
let isFull: boolean;
let page: EventTarget;

beforeEach(() => {
  [kept, isFull, page] = [new Map<string, string>(), false, new EventTarget()];
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull) throw new DOMException("Full", "QuotaExceededError");
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
  });
  writeKept(NAME, null);
});

afterEach(() => vi.unstubAllGlobals());

/** What another tab writes: this one hears of it only if it listens by then. */
function writeElsewhere(text: string): void {
  kept.set(NAME, text);
  page.dispatchEvent(Object.assign(new Event("storage"), { key: NAME }));
}

test("what another tab kept while no form was open here is read by the next one", () => {
  const stop = onKeptChange(() => undefined);
  writeKept(NAME, "mine");
  stop();
  writeElsewhere("theirs");
  expect(readKept(NAME)).toEqual({ text: "theirs", isKept: true });
});

test("the same text is the same object, so that a form is not drawn again for nothing", () => {
  writeKept(NAME, "mine");
  expect(readKept(NAME)).toBe(readKept(NAME));
});

test("what the browser refuses to keep stays on this page, until another tab writes", () => {
  const heard = vi.fn<() => void>();
  const stop = onKeptChange(heard);
  isFull = true;
  writeKept(NAME, "mine");
  expect(readKept(NAME)).toEqual({ text: "mine", isKept: false });
  expect(readKept(NAME)).toBe(readKept(NAME));
  writeElsewhere("theirs");
  expect(readKept(NAME)).toEqual({ text: "theirs", isKept: true });
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
});

test("a page that comes back from the browser's cache looks again", () => {
  const heard = vi.fn<() => void>();
  const stop = onKeptChange(heard);
  page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(heard).toHaveBeenCalledOnce();
  stop();
});
