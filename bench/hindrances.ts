/**
 * What stands in the way of an aim that is not reached, by part and row, as profiles of the server show it
 * (`npm run bench -- api --profile FOLDER`). In shares of the time that one answer takes.
 */
const MADE_ANEW =
  "A constant costs Node some 40 µs, and an answer made anew has to ask SQLite: the statements alone, bare, take 300 µs. " +
  "In a profile of 2,500 answers SQLite has 22 % of the time, Drizzle’s building of statements and mapping of rows 24 %, " +
  "compressing 9 %, and most of the rest is Next’s way from a request to a route and back: a route that answers nothing " +
  "but a constant through Next (/healthz) makes some hundreds a second. What is asked for twice is kept.";

export const HINDRANCES: Readonly<Record<string, string>> = {
  "api: releases, made anew": MADE_ANEW,
  "api: film, made anew": MADE_ANEW,
  "growth: a month as of a day in the past":
    "A month of 100,000 films has ten times the releases of one of 10,000, up to the 300 that are asked for, and each is " +
    "read and mapped: the question grows with its answer, and not with the record.",
  "save: a ten-line announcement":
    "Half of a save is the commit, which the bare rows pay as well. The other half is reading the ten histories, replaying " +
    "them, and Drizzle’s building of each statement anew.",
};
