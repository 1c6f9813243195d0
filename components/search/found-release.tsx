import { DateText } from "#components/ui/struck-date.tsx";
import { sayRelease } from "./say-found.ts";
import type { FoundRelease } from "./search-view.ts";

/** A found film's date and where it is to be seen then. */
export function FoundReleaseText({ release, locale }: { release: FoundRelease | null; locale: string }) {
  const { date, place } = sayRelease(release, locale);
  return (
    <>
      {release?.date ? <DateText edtf={release.date.edtf} text={date} /> : date} {place}
    </>
  );
}
