import { createHash } from "node:crypto";
import type { EmbedAnswer } from "#components/widget/answer.ts";
import { drawEmbed } from "#components/widget/draw-embed.ts";
import { STYLES } from "#components/widget/styles.ts";
import type { EmbedWish } from "#domain/embed-wish.ts";
import { escapeMarkup, type Markup, writeElement } from "./markup-text.ts";
import { speakToHost } from "./speak-to-host.ts";

const SCRIPT = `(${speakToHost.toString()})()`;

/** A page to stand in a frame, and the policy that lets its own style and script run and nothing else. */
export interface FramePage {
  readonly html: string;
  readonly policy: string;
}

/** The frame of a film: the widget's drawing, whole without JavaScript. */
export function framePage(answer: EmbedAnswer, { theme, accent, limit }: EmbedWish): FramePage {
  const scheme = theme === "auto" ? "light dark" : theme;
  const colour = accent ? `.slateline{--accent:${accent}}` : "";
  return pageOf(answer.title, `${styleFor(scheme)}${colour}`, drawEmbed(answer, limit, writeElement), answer.url);
}

/** The frame of a film that nobody knows: says so, and where to look. */
export function unknownFramePage(origin: string): FramePage {
  const text = writeElement("p", {}, "No film is at this address. ", writeElement("a", { href: origin }, "Slateline"));
  return pageOf("No film is at this address", styleFor("light dark"), [text]);
}

function styleFor(scheme: string): string {
  return `${STYLES}:root{color-scheme:${scheme}}body{margin:0}`;
}

/** Links lead out of the frame. The canonical address is the film's page, so that no search engine finds the frame. */
function pageOf(title: string, style: string, content: readonly Markup[], canonical?: string): FramePage {
  const article = writeElement("article", { class: "slateline" }, ...content);
  const html = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><base target="_top">',
    `<title>${escapeMarkup(title)} · Slateline</title>`,
    canonical === undefined ? "" : `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    `<style>${style}</style>${article.text}<script>${SCRIPT}</script></html>`,
  ].join("");
  return { html, policy: policyOf(style) };
}

function policyOf(style: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; ");
}

function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}
