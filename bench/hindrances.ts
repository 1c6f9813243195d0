/**
 * What stands in the way of an aim that is not reached, by part and row, as profiles of the server show it
 * (`npm run bench -- api --profile FOLDER`). In shares of the time that one answer takes.
 */
const MADE_ANEW =
  "A constant costs Node some 40 µs, and an answer made anew has to ask SQLite: the statements alone, bare, take 300 µs. " +
  "In a profile of 2,500 answers SQLite has 22 % of the time, Drizzle’s building of statements and mapping of rows 24 %, " +
  "compressing 9 %, and most of the rest is Next’s way from a request to a route and back: a route that answers nothing " +
  "but a constant through Next (/healthz) makes some hundreds a second. What is asked for twice is kept.";

const KEPT =
  "So small an answer costs Node some 23 µs from a constant and 8 more from what is kept: telling which it is, whether it " +
  "still holds, and putting its head together. A look at where the record is was 4 of them, at each turn of the event loop; " +
  "it is taken a hundred times a second since. The rest was not found by a profile.";

export const HINDRANCES: Readonly<Record<string, string>> = {
  "api: releases": KEPT,
  "api: film": KEPT,
  "machines: calendar of a film": KEPT,
  "changes: upcoming page":
    "The first page of so large a record has some 400 films and 720 kB of HTML, which React draws, and Next writes a second " +
    "time for the browser’s half of it. Its questions take some 50 ms of that. It was not profiled by itself.",
  "api: releases, made anew": MADE_ANEW,
  "api: film, made anew": MADE_ANEW,
  "growth: a month as of a day in the past":
    "A month of 100,000 films has ten times the releases of one of 10,000, up to the 300 that are asked for, and each is " +
    "read and mapped: the question grows with its answer, and not with the record.",
  "save: a ten-line announcement":
    "A save writes the rows that have to be written, and no page more than the bare ones do. Beside those it reads the ten " +
    "histories, replays them and holds what is stored against it: ten questions and statements of Drizzle’s, whose building " +
    "takes a fifth of the processor’s time, as much again their answers, and a tenth the replay and the collection of garbage.",
};
