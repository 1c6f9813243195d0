/** Run by Next once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { sendOneContentType } = await import("#app/one-content-type.ts");
  sendOneContentType();
}
