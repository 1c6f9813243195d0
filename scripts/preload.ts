/** Preloaded (`node --import`) by every npm script that serves the app or meets the database. */
import "./environment.ts";
import "./quick-drizzle.ts";
