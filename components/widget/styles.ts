/** The widget's look, for a shadow root and for the page of a frame: what holds the drawing has the class `slateline`. */
export const STYLES = `
:host {
  display: block;
}
:host([hidden]) {
  display: none;
}
.slateline {
  all: initial;
  display: block;
  container-type: inline-size;
  color-scheme: inherit;
  direction: ltr;
  padding: 12px 16px 4px;
  border: 1px solid var(--rule);
  background: light-dark(#fafaf7, #121211);
  color: var(--ink);
  font: 14px/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
  --accent: #ffd100;
  --ink: light-dark(#141413, #efeeea);
  --mute: light-dark(#53524d, #b6b4ad);
  --rule: light-dark(#8f8e86, #77756d);
  --later: light-dark(#b3350a, #ff8f66);
  --earlier: light-dark(#00608c, #6fc1f2);
}
:host([theme="light"]) .slateline {
  color-scheme: light;
}
:host([theme="dark"]) .slateline {
  color-scheme: dark;
}
p, ol {
  margin: 0 0 8px;
  padding: 0;
}
.title {
  border-left: 6px solid var(--accent);
  padding-left: 8px;
  font-size: 16px;
  font-weight: 700;
}
a, summary {
  color: inherit;
}
summary {
  padding: 4px 0;
  cursor: pointer;
}
ol {
  padding-left: 26px;
}
li {
  padding: 3px 0;
}
s {
  text-decoration-color: var(--rule);
}
li::marker, .on, small, .quiet {
  color: var(--mute);
}
small, .quiet {
  font-size: 12px;
}
svg {
  display: block;
  width: 100%;
  overflow: visible;
}
path {
  fill: none;
  stroke: var(--rule);
  vector-effect: non-scaling-stroke;
}
.later {
  stroke: var(--later);
}
.earlier {
  stroke: var(--earlier);
}
.later, .earlier, .dashed {
  stroke-width: 2;
}
.dashed {
  stroke-dasharray: 3;
}
.day, .window {
  stroke: var(--ink);
}
.day {
  stroke-width: 11;
  stroke-linecap: round;
}
.now {
  stroke: var(--accent);
}
.day + .now {
  stroke-width: 7;
  stroke-linecap: round;
}
.bar {
  margin-top: 2px;
}
.bar path + path {
  stroke-width: 4;
}
.bar .window {
  stroke-width: 2;
}
text {
  font-size: 12px;
  text-anchor: middle;
}
.no {
  fill: var(--ink);
}
.year {
  fill: var(--mute);
}
.on {
  display: block;
}
@container (min-width: 400px) {
  .bar {
    display: none;
  }
  .on {
    display: inline-block;
    min-width: 96px;
  }
}
@container (max-width: 399px) {
  .picture {
    display: none;
  }
}
@media (forced-colors: active) {
  .slateline {
    --ink: CanvasText;
    --mute: CanvasText;
    --rule: GrayText;
    --later: CanvasText;
    --earlier: CanvasText;
    --accent: Highlight;
  }
}
/* Paper is light, and backgrounds are seldom printed. */
@media print {
  .slateline {
    color-scheme: light !important;
  }
  li {
    break-inside: avoid;
  }
  details::details-content {
    content-visibility: visible;
    block-size: auto;
  }
}
`;
