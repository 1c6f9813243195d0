import type { Database } from "#db/db.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { addDays } from "#domain/gregorian.ts";
import { exactly } from "#domain/partial-date.ts";
import { chooseSubjects } from "../asked.ts";
import { type Bench, largest } from "../part.ts";
import { p99Under } from "../rows.ts";
import { megabytesOf, whileServed } from "../served-app.ts";
import { paceOf } from "../times.ts";
import { today } from "../today.ts";

const CHANGES = 40;
const ASK_EVERY_MS = 10;
const PATIENCE_MS = 5000;

/**
 * How long the reader waits who asks first after a change: another process puts a new date on record, and a page is
 * asked for until it has it. Counted is the one request that made it anew.
 */
export async function changes(bench: Bench): Promise<void> {
  const films = largest(bench);
  const record = await bench.recordOf(films);
  const { film } = chooseSubjects(record, today());
  await whileServed({ script: "bench/serve-with-limits.ts", record, profile: bench.profile }, async (app) => {
    const db = openSqlite(app.path);
    const pages = { "upcoming page": "/", "film page": `/films/${film}`, "film as JSON": `/api/v1/films/${film}` };
    for (const [what, path] of Object.entries(pages)) {
      const pace = paceOf(await afterChanges(db, film, `${app.url}${path}`));
      bench.add({ part: "changes", what, films, pace, megabytes: megabytesOf(app), aim: p99Under(150) });
    }
    await db.close();
  });
}

async function afterChanges(db: Database, film: string, url: string): Promise<readonly number[]> {
  const anew: number[] = [];
  let shown = (await read(url)).text;
  for (let time = 0; time < CHANGES; time += 1) {
    await move(db, film);
    const moved = performance.now();
    let answer = await read(url);
    while (answer.text === shown) {
      if (performance.now() - moved > PATIENCE_MS) throw new Error(`${url} does not show what has changed`);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      answer = await read(url);
    }
    shown = answer.text;
    anew.push(answer.ms);
  }
  return anew;
}

/** A page without what differs from answer to answer: the nonce of its scripts. */
async function read(url: string): Promise<{ readonly ms: number; readonly text: string }> {
  const start = performance.now();
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return { ms: performance.now() - start, text: text.replaceAll(/nonce\W+[\w+/=]+/g, "") };
}

let moves = 0;

/** Moves the film's date in US cinemas by a day, there and back. */
async function move(db: Database, film: string): Promise<void> {
  moves += 1;
  const releases = (await listReleaseVersions(db, { slugs: [film] })).get(film)?.releases ?? [];
  const release = releases.find(({ region, type, variant }) => region === "US" && type === "theatrical" && !variant);
  if (!release) throw new Error(`${film} has no release in US cinemas`);
  const { region, type, variant, version } = release;
  const date = exactly(addDays(today(), 10 + (moves % 2)));
  const facts = { standing: "dated", wording: null, withdraws: false, replacedBy: null, reason: null } as const;
  const url = `https://example.com/bench/${moves}`;
  const outcome = await recordAnnouncement(
    db,
    {
      addsTo: null,
      announcedOn: exactly(today()),
      by: "studio",
      headline: `The date moves, time ${moves}`,
      studios: ["Paramount Pictures"],
      newFilms: [],
      sources: [{ url, publisher: "Variety", publishedOn: today(), says: "The date moves." }],
      lines: [{ film, region, type, variant, date, ...facts, says: "Says so.", basedOn: version }],
    },
    { by: "bench", recordedAt: new Date().toISOString(), reason: null },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
}
