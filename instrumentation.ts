import { answerWith } from "#app/answer-status.ts";

/** Run by Next once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { sendOneContentType } = await import("#app/one-content-type.ts");
  sendOneContentType();
}

/**
 * Run by Next when drawing a page, a route or an action failed. Of a part for a page that is open already the status is
 * 200 by then; it must be neither taken for the page nor kept.
 */
export function onRequestError(): void {
  answerWith(500);
}
