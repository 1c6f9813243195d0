import { unstable_rethrow } from "next/navigation";
import { problemResponse } from "./problem.ts";

/** Answers for programs also where making the answer failed: a page's script could not read Next's own bare 500. */
export async function orFailure(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    // Signals between Next and its own, which are no failures.
    unstable_rethrow(error);
    console.error(error);
    const detail = "The server has noted what. It may pass: try again later.";
    return problemResponse({ status: 500, title: "Something went wrong on the server", detail });
  }
}
