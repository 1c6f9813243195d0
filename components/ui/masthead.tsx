import type { ReactNode } from "react";
import { CalendarLink } from "./calendar-link.tsx";
import { MainNav } from "./main-nav.tsx";

/** The head of every page; `search` is the way to the search, which asks the API and so is none of the components. */
export function Masthead({ search }: { search: ReactNode }) {
  return (
    <header className="mast">
      <CalendarLink className="mark">Slateline</CalendarLink>
      <MainNav />
      {search}
    </header>
  );
}
