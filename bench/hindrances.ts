/**
 * What stands in the way of an aim that is not reached, by part and row, as profiles of the server show it
 * (`npm run bench -- api --profile FOLDER`). In shares of the time that one answer takes.
 */
const MADE_ANEW =
  "Next’s way from a request to a route and back takes some 0.9 ms of processor time, which a constant takes as well; the " +
  "rest is the answer’s own. In a profile of a film’s, Drizzle’s building of nine statements and its mapping of rows have " +
  "17 %, SQLite 12 %, putting the questions again to keep the answer 10 %; of releases’, where eight statements read 150 rows " +
  "of 21 columns, Drizzle has 24 % and SQLite 27 %. To reach half of the constant, a film’s answer may cost 1.7 ms beside Next.";

export const HINDRANCES: Readonly<Record<string, string>> = {
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
