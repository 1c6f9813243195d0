import type { Metadata } from "next";
import "./about.css";
import { ChangeKinds, Counting } from "./changes.tsx";
import { ExampleSection } from "./example-section.tsx";
import { PageWords, Seasons } from "./reading.tsx";
import { Disagreement, WrittenDown } from "./record.tsx";
import { Licence, Mistakes, Selection } from "./using.tsx";

export const metadata: Metadata = {
  title: "How dates are kept",
  description:
    "What is written down when a release date is announced or moves, how moves are counted, why sources disagree, and what the words on the pages mean.",
};

/** The sections in their order, each linked from the top. */
const SECTIONS = [
  { id: "example", name: "One film", Section: ExampleSection },
  { id: "record", name: "What is written down", Section: WrittenDown },
  { id: "changes", name: "What a change is called", Section: ChangeKinds },
  { id: "moves", name: "How moves are counted", Section: Counting },
  { id: "words", name: "What the pages say", Section: PageWords },
  { id: "sources", name: "When sources disagree", Section: Disagreement },
  { id: "seasons", name: "Seasons and quarters", Section: Seasons },
  { id: "selection", name: "What is not here", Section: Selection },
  { id: "licence", name: "Yours to use", Section: Licence },
  { id: "mistakes", name: "A mistake?", Section: Mistakes },
] as const;

export default function AboutPage() {
  return (
    <>
      <h1 className="headline about-headline">How dates are kept</h1>
      <div className="opening">
        <p className="say">
          Most trackers overwrite a release date when it moves. Slateline writes down each announcement, never changes
          it, and works out the rest: the date that stands today, the dates before it, and how far it went.
        </p>
        <nav aria-label="On this page">
          <ul>
            {SECTIONS.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {SECTIONS.map(({ id, name, Section }) => (
        <Section key={id} id={id} title={name} />
      ))}
    </>
  );
}
