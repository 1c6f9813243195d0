import { FilmTimelineElement } from "./film-timeline-element.ts";

// Two scripts on one page, each with its own copy, are no error.
if (!customElements.get("film-timeline")) customElements.define("film-timeline", FilmTimelineElement);
