/**
 * What stands in the way of an aim that is not reached, by part and row, as profiles of the server show it
 * (`npm run bench -- api --profile FOLDER`). In shares of the time that one answer takes.
 */
export const HINDRANCES: Readonly<Record<string, string>> = {
  "changes: upcoming page":
    "The first page of so large a record has 200 films and 410 kB of HTML. Of the time that making it takes, its questions " +
    "have two fifths, after a change by another process of pages of the file that SQLite has let go of; React’s drawing, and " +
    "its writing of the page a second time for the browser, a third; collecting garbage a tenth; taking out the nonce and " +
    "hashing the scripts 8 %. The p99 is the slowest of 40, often the first, before V8 has compiled what it runs.",
  "changes: film page":
    "Much of the page is who else held its days: 240 films, for which 1,250 states are read, 9 ms of 14 that its questions " +
    "take. React’s drawing and writing it a second time takes a third, collecting garbage a sixth.",
  "import: date changes, synthetic histories":
    "A date change is 12 to 13 rows: itself, a period, two citations, sources, three revisions, lines of the search and of the " +
    "change log. A thread of its own inserts and commits them while the next are made (docs/decisions/0019), and is at work for " +
    "four fifths of the time; four fifths of that are SQLite’s own, for a period alone one row and seven or eight entries " +
    "of indices, a fifth of it checks of what a row may hold. Copying the same rows bare, with no file read, no history " +
    "replayed and no foreign key checked, takes two thirds of the time or more: a machine that copies fewer than 14,000 date " +
    "changes a second imports fewer than 10,000. Both processors are at work for four fifths of the time, so that nothing is " +
    "won by waiting less. Larger groups took up to a tenth off and kept other writers waiting; fewer checkpoints, narrower " +
    "revisions and commits that do not wait for the disk changed nothing for as many films.",
  "save: a ten-line announcement":
    "A save writes the rows that have to be written, and no page more than the bare ones do. Beside those it reads the ten " +
    "histories, replays them and holds what is stored against it: ten questions and statements of Drizzle’s, whose building " +
    "takes a fifth of the processor’s time, as much again their answers, and a tenth the replay and the collection of garbage.",
};
