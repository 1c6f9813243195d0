import { actingEditor } from "../../session.ts";

/** JSON for an editor alone, never kept by anything between; without the right to it, its status and nothing else. */
export async function answerEditor(ask: () => Promise<object | undefined>): Promise<Response> {
  const editor = await actingEditor();
  if ("refused" in editor) return new Response(null, { status: editor.status });
  const answer = await ask();
  if (!answer) return new Response(null, { status: 404 });
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
