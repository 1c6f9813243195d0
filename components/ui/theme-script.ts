/** Where the browser keeps the reader's choice; nothing for the system's. */
export const THEME_KEY = "slateline.theme";

/**
 * Runs before anything is painted, so that a page chosen dark is never white first. As text, because the policy of a page
 * lets it run by its hash (`app/security-headers.ts`), and whatever it needs must be in it.
 */
export const THEME_SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
