/**
 * What stands in the way of an aim that is not reached, by part and row, as profiles of the server show it
 * (`npm run bench -- api --profile FOLDER`). In shares of the time that one answer takes.
 */
const MADE_ANEW =
  "The constant takes 1.4 ms of processor time, nearly all of it Next’s way from a request to a route and back; of an answer " +
  "to open data, which need not pass the proxy, that way is 0.9 ms. The rest is the answer’s own, and more than the 1.9 ms " +
  "that would be left. In profiles, of a film’s: Drizzle’s building of nine statements and mapping of rows 17 %, SQLite 12 %, " +
  "putting the questions again to keep the answer 10 %; of releases’, where eight statements read 150 rows of 21 columns: " +
  "Drizzle 24 %, SQLite 27 %.";

export const HINDRANCES: Readonly<Record<string, string>> = {
  "changes: upcoming page":
    "The first page of so large a record has 200 films and 410 kB of HTML. Of the time that making it takes, its questions " +
    "have two fifths, after a change by another process of pages of the file that SQLite has let go of; React’s drawing, and " +
    "its writing of the page a second time for the browser, a third; collecting garbage a tenth; taking out the nonce and " +
    "hashing the scripts 8 %. The p99 is the slowest of 40, often the first, before V8 has compiled what it runs.",
  "changes: film page":
    "Much of the page is who else held its days: 240 films, for which 1,250 states are read, 9 ms of 14 that its questions " +
    "take. React’s drawing and writing it a second time takes a third, collecting garbage a sixth.",
  "api: releases, made anew": MADE_ANEW,
  "api: film, made anew": MADE_ANEW,
  "import: date changes, synthetic histories":
    "A date change is 13 rows: itself, a period, two citations, sources, three revisions, lines of the change log and of the " +
    "search. SQLite, in the one thread that may write, has half of the time: 36 % inserts them and keeps their indexes and " +
    "rules, 12 % commits, which writes some 570 MB for a file of 127. The rest is reading files and checking them (11 %), " +
    "what Drizzle asks (7 %), garbage (8 %), and the import’s own plans, replays and rows (25 %). Bare rows alone come to " +
    "some 13,000 a second, so all else would have to take a quarter of the time, and it takes half. A thread of its own " +
    "for reading and checking was tried: to be handed what it read cost the one that writes as much as it was spared.",
  "save: a ten-line announcement":
    "A save writes the rows that have to be written, and no page more than the bare ones do. Beside those it reads the ten " +
    "histories, replays them and holds what is stored against it: ten questions and statements of Drizzle’s, whose building " +
    "takes a fifth of the processor’s time, as much again their answers, and a tenth the replay and the collection of garbage.",
};
