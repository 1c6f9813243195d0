import { scriptOf } from "#domain/title-script.ts";

/** A film's title within any sentence: its own direction, kept apart from what surrounds it, in letters that exist. */
export function TitleText({ title }: { title: string }) {
  return (
    <bdi dir="auto" data-script={scriptOf(title)}>
      {title}
    </bdi>
  );
}
