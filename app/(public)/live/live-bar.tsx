"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { announceShown } from "#components/ui/shown-anew.ts";
import "./live.css";
import type { SaidNews, TellNews } from "./page-news.ts";

const IDLE_AFTER_MS = 1000;

/**
 * Says, under a page left open, that a date of it has changed. Nothing of the page moves before the reader wants it; then
 * it is drawn anew where it stands.
 */
export function LiveBar() {
  const router = useRouter();
  const pathname = usePathname();
  const [news, setNews] = useState<SaidNews>();
  const [isShowing, startShowing] = useTransition();
  useEffect(() => followLater(setNews), []);
  const [shown, setShown] = useState(pathname);
  // Who comes back to a page is shown it as it is by now: adjusted while it is drawn, as React asks.
  if (shown !== pathname) {
    setShown(pathname);
    setNews(undefined);
  }
  const isHere = news?.path === pathname;
  const show = () => {
    setNews(undefined);
    announceShown();
    startShowing(() => router.refresh());
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  };
  return (
    <div className="live">
      <output>{isHere ? news.says : isShowing ? "The page is drawn anew." : ""}</output>
      {isHere ? (
        <div className="live-buttons">
          <button className="btn" type="button" onClick={show}>
            Update the page
          </button>
          <button className="btn" type="button" onClick={() => setNews(undefined)}>
            Not now
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Loaded when the page is there and nothing else is to be done. Where it cannot be, the page is as old as it is. */
function followLater(tell: TellNews): () => void {
  let stop: (() => void) | undefined;
  let isStopped = false;
  const begin = async () => {
    await untilIdle();
    if (isStopped) return;
    const news = await import("./page-news.ts").catch(() => undefined);
    if (!isStopped) stop = news?.followPage(tell);
  };
  void begin();
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** The page with its pictures and scripts is loaded, and the browser has time; where it does not say so, a second later. */
async function untilIdle(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await new Promise<unknown>((resolve) =>
    "requestIdleCallback" in window ? requestIdleCallback(resolve) : setTimeout(resolve, IDLE_AFTER_MS),
  );
}
