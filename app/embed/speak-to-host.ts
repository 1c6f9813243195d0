/**
 * Runs in the frame. It tells the page around it how high it is, and which link was followed, by the protocol that
 * WordPress speaks with frames (wp-embed.js): the page puts a secret behind the frame's address, and believes only what
 * comes with it. Other pages may listen for the height alone. Self-contained, since it is sent as its own source.
 */
export function speakToHost(): void {
  const secret = new URLSearchParams(location.hash.slice(2)).get("secret");
  const tell = (message: string, value: string | number) => parent.postMessage({ message, value, secret }, "*");
  const tellHeight = () => tell("height", Math.ceil(document.body.getBoundingClientRect().height));
  // At once too: WordPress hides a frame until it has spoken, and what is hidden may not be drawn, nor observed.
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener("message", ({ data }: MessageEvent<{ message?: unknown } | null>) => {
    if (data?.message === "ready") tellHeight();
  });
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A sandbox lets no link out of the frame; the page around it follows those to our own pages.
    if (!secret || !link) return;
    event.preventDefault();
    tell("link", link.href);
  });
}
