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
  "api: releases, made anew":
    "The constant takes 1.6 ms of processor time, nearly all of it Next’s way from a request to a route and back, and twice " +
    "that would be enough for the answer; it takes 3.8. Of these its own questions have 1.6: SQLite 1.1, most of it to find 51 " +
    "rows of five tables behind 2,500 places in an index of dates that have moved since, and Drizzle 0.5 to put two " +
    "statements of 21 columns into words and to map what they answer. The rest is the way through Next, 20 kB of JSON and " +
    "its compression. The words could be found once for each kind of filter, as they are for a film’s questions; that alone " +
    "would come to 0.44 of the constant.",
  "import: date changes, synthetic histories":
    "A date change is 13 rows: itself, a period, two citations, sources, three revisions, lines of the change log and of the " +
    "search. A thread of its own inserts and commits them while the next are made (docs/decisions/0019), each with 3.5 s of work for 5,000 " +
    "films; together they take 4.8 to 5.5. The two wait for each other a quarter of the time: the one that reads and plans " +
    "for what it has to ask of the record behind the last rows, and for each commit; the one that writes while a group’s " +
    "first films are read. Narrower revisions, larger groups and another number of films written together changed nothing.",
  "save: a ten-line announcement":
    "A save writes the rows that have to be written, and no page more than the bare ones do. Beside those it reads the ten " +
    "histories, replays them and holds what is stored against it: ten questions and statements of Drizzle’s, whose building " +
    "takes a fifth of the processor’s time, as much again their answers, and a tenth the replay and the collection of garbage.",
};
