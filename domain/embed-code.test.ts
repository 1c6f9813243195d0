import { expect, test } from "vitest";
import { embedCodes } from "./embed-code.ts";

const F9 = { origin: "https://slateline.example", slug: "f9", title: "F9", options: {}, height: 420 };

test("with nothing chosen, each form is as short as it can be", () => {
  expect(embedCodes(F9)).toEqual({
    element: [
      '<script type="module" src="https://slateline.example/embed/v1/widget.js"></script>',
      '<film-timeline film="f9"><a href="https://slateline.example/films/f9">F9, release dates</a></film-timeline>',
    ].join("\n"),
    frame:
      '<iframe src="https://slateline.example/embed/films/f9" title="F9, release dates" width="600" height="420" style="border: 0; max-width: 100%"></iframe>',
    url: "https://slateline.example/films/f9",
    markdown:
      "[![F9, release dates](https://slateline.example/films/f9/timeline.svg)](https://slateline.example/films/f9)",
  });
});

test("each form takes what it can show of the choices", () => {
  const codes = embedCodes({ ...F9, options: { region: "GB", theme: "dark", asOf: "2020-05-01" } });
  expect(codes.element).toContain('<film-timeline film="f9" region="GB" theme="dark" as-of="2020-05-01">');
  expect(codes.frame).toContain("/embed/films/f9?region=GB&amp;theme=dark&amp;asOf=2020-05-01");
  expect(codes.url).toBe("https://slateline.example/films/f9?region=GB&asOf=2020-05-01");
  expect(codes.markdown).toContain("/films/f9/timeline-dark.svg?region=GB&asOf=2020-05-01)");
});

test("no title ends the markup it stands in", () => {
  const { element, frame, markdown } = embedCodes({ ...F9, title: `"]<b>&(x)` });
  for (const code of [element, frame]) expect(code).toContain("&quot;]&lt;b&gt;&amp;(x), release dates");
  expect(markdown).toContain('[!["\\]<b>&(x), release dates](');
});
