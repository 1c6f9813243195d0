import { Note } from "#components/ui/note.tsx";
import { monthOf } from "#domain/month-calendar.ts";
import { formatDay } from "#domain/gregorian.ts";
import { countedUpTo } from "#domain/number-words.ts";
import { ChoiceBar } from "./choice-bar.tsx";
import { CountingRules } from "./counting-rules.tsx";
import { ListHeadline } from "./list-headline.tsx";
import { LookBack, LookedBack } from "./look-back.tsx";
import { NothingToCome } from "./nothing-to-come.tsx";
import { PageLinks } from "./page-links.tsx";
import { RecentMoves } from "./recent-moves.tsx";
import { DatedElsewhere, Undated } from "./shelves.tsx";
import { UpcomingCalendar } from "./upcoming-calendar.tsx";
import { ViewChoice } from "./view-choice.tsx";
import { MOST_LISTED, MOST_ON_SHELF, type UpcomingView } from "./upcoming-view.ts";

/** What is to come in a region, whole: choices, what moved lately, the calendar, and the films it has no place for. */
export function UpcomingList({ view }: { view: UpcomingView }) {
  return (
    <div className="upcoming">
      {view.past ? <LookedBack view={view} past={view.past} /> : null}
      <Kicker view={view} />
      {view.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <ListHeadline view={view} />
      <ChoiceBar view={view} />
      <ViewChoice view={view} month={monthOf(view.from)} />
      {view.moves.length > 0 ? <RecentMoves view={view} /> : null}
      {view.tears.before ? <p className="fine torn">Continued from the page before.</p> : null}
      {view.releases.length > 0 ? <UpcomingCalendar view={view} /> : <NothingToCome view={view} />}
      {view.tears.after ? <p className="fine torn">Continued on the next page.</p> : null}
      <PageLinks view={view} hasNext={view.page < view.pages} caption={sayPage(view)} />
      {view.undated.length > 0 ? <Undated view={view} /> : null}
      {view.elsewhere.length > 0 ? <DatedElsewhere view={view} /> : null}
      <LookBack view={view} />
      <CountingRules />
    </div>
  );
}

function Kicker({ view }: { view: UpcomingView }) {
  const { from, locale, total, undated } = view;
  const day = formatDay(from, locale, { weekday: "long", year: "numeric", month: "long", day: "numeric" });
  return (
    <div className="kicker">
      <p>{view.page === 1 ? `From ${day}` : sayPage(view)}</p>
      <p>
        {total === 0 ? "No dated release" : countedUpTo(total, MOST_LISTED, "dated release")}
        {undated.length > 0 ? (
          <>
            , <a href="#no-date">{sayHowMany(undated.length)} without a date</a>
          </>
        ) : null}
      </p>
    </div>
  );
}

function sayPage({ page, pages }: UpcomingView): string {
  return `Page ${page} of ${pages}`;
}

function sayHowMany(films: number): string {
  return countedUpTo(films, MOST_ON_SHELF, "film");
}
