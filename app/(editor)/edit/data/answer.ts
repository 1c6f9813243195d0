import { isStorable } from "#domain/announcement-draft/texts.ts";
import { actingEditor } from "../../session.ts";

/** What a question asks by a name, without the spaces around it; empty where it asks nothing that can be on record. */
export function askedIn(request: Request, name: string): string {
  const text = new URL(request.url).searchParams.get(name)?.trim() ?? "";
  return isStorable(text) ? text : "";
}

/** JSON for an editor alone, never kept by anything between; without the right to it, its status and nothing else. */
export async function answerEditor(ask: () => Promise<object | undefined>): Promise<Response> {
  const editor = await actingEditor();
  if ("refused" in editor) return new Response(null, { status: editor.status });
  const answer = await ask();
  if (!answer) return new Response(null, { status: 404 });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
