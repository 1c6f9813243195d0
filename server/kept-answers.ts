import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Database } from "#db/db.ts";
import { type Read, recordReads } from "#db/reads.ts";
import type { Sharing } from "./shared-addresses.ts";

/** The part of what is kept that goes to addresses; questions have the rest, so that no number of them displaces a page. */
const ADDRESSES_PART = 0.75;
/** An answer larger than this part of its room is not kept. */
const LARGEST_PART = 1 / 8;
/** A question is kept when it is asked a second time while it is among so many asked last. */
const QUESTIONS_REMEMBERED = 10_000;
/** Beside its body and what it read: headers, keys, and what an object weighs. */
const ENTRY_BYTES = 2000;

/** Whether an answer was kept, was kept and no longer held, or was not kept (RFC 9211: `hit`, `stale`, `uri-miss`). */
export type Found = "hit" | "stale" | "miss";

interface Keepable {
  readonly body: Buffer;
  /** Whether it is good for others at all. */
  readonly isKeepable: boolean;
}

interface Kept<Made> {
  readonly answer: Made;
  readonly reads: readonly Read[];
  /** What each read answered. */
  readonly digests: readonly string[];
  readonly day: string;
  /** The latest moment of the record for which the answer is known to hold. */
  holdsAt: string;
}

/** An answer, and what is still to be done to keep it. */
interface Settled<Made> {
  readonly answer: Made;
  readonly found: Found;
  readonly keep?: () => Promise<void>;
}

interface Asked<Made> {
  readonly key: string;
  readonly sharing: Sharing;
  readonly make: () => Promise<Made>;
}

type RecordAsked = Pick<Database, "moment" | "askAgain">;

/**
 * Answers made once and given until the record would make them otherwise. An answer is kept with the questions that its
 * making put to the database. Once a save has moved the record, the first to ask for it has those put again: where all
 * answer the same, so would the page; else it is made anew. No write says which pages it touches, so none can forget one.
 * Besides the record an answer may depend on its address, the day and the settings, and nothing else.
 */
export class KeptAnswers<Made extends Keepable> {
  readonly #database: () => Promise<RecordAsked>;
  #opened: RecordAsked | undefined;
  readonly #today: () => string;
  readonly #rooms: Readonly<Record<Sharing, LRUCache<string, Kept<Made>>>>;
  readonly #askedLately = new LRUCache<string, true>({ max: QUESTIONS_REMEMBERED });
  /** By key and moment, so that many who ask at once wait for one making. */
  readonly #underWay = new Map<string, Promise<Settled<Made>>>();

  readonly #keeping = new Set<Promise<void>>();

  constructor(options: {
    readonly database: () => Promise<RecordAsked>;
    /** What day it is: answers are made anew each day. */
    readonly today: () => string;
    /** For all that is kept. */
    readonly bytes: number;
  }) {
    this.#database = options.database;
    this.#today = options.today;
    this.#rooms = {
      address: roomOf<Made>(options.bytes * ADDRESSES_PART),
      question: roomOf<Made>(options.bytes * (1 - ADDRESSES_PART)),
    };
  }

  /** Bytes of what is kept, as counted. */
  get size(): number {
    return this.#rooms.address.calculatedSize + this.#rooms.question.calculatedSize;
  }

  /** How many answers are kept. */
  get count(): number {
    return this.#rooms.address.size + this.#rooms.question.size;
  }

  /** The kept answer where it is known to hold, at once: nobody is asked for it. */
  find(key: string): Made | undefined {
    const kept = this.#rooms.address.get(key) ?? this.#rooms.question.get(key);
    if (!kept) return undefined;
    return kept.holdsAt === this.#momentTold() && kept.day === this.#today() ? kept.answer : undefined;
  }

  /** The kept answer where it holds, else a new one. Throws what `make` throws; nothing is kept of that. */
  async answer(asked: Asked<Made>): Promise<{ answer: Made; found: Found }> {
    const day = this.#today();
    const moment = await this.#moment();
    // Where the database does not say what it knows, nobody can say whether a kept answer holds.
    if (moment === undefined) return { answer: await asked.make(), found: "miss" };
    const kept = this.#rooms[asked.sharing].get(asked.key);
    if (kept?.day === day && kept.holdsAt === moment) return { answer: kept.answer, found: "hit" };
    const turn = `${day} ${moment} ${asked.key}`;
    return this.#underWay.get(turn) ?? this.#begin(turn, () => this.#settle(asked, { kept, day, moment }));
  }

  /** Waits until nothing more is asked of the database on behalf of answers that were given. */
  async idle(): Promise<void> {
    await Promise.all(this.#keeping);
  }

  #begin(turn: string, settle: () => Promise<Settled<Made>>): Promise<Settled<Made>> {
    const settling = settle();
    this.#underWay.set(turn, settling);
    const keeping = this.#keepBehind(turn, settling).finally(() => {
      this.#underWay.delete(turn);
      this.#keeping.delete(keeping);
    });
    this.#keeping.add(keeping);
    return settling;
  }

  /** Keeps an answer once it is on its way to who waits for it. Who asks for it meanwhile is given the same. */
  async #keepBehind(turn: string, settling: Promise<Settled<Made>>): Promise<void> {
    // Who waits for the answer is told of a failure.
    const settled = await settling.catch(() => undefined);
    if (!settled?.keep) return;
    this.#underWay.set(turn, Promise.resolve({ answer: settled.answer, found: "hit" }));
    await setImmediate();
    await settled.keep();
  }

  async #settle(
    asked: Asked<Made>,
    { kept, day, moment }: { kept: Kept<Made> | undefined; day: string; moment: string },
  ): Promise<Settled<Made>> {
    if (kept?.day === day && (await this.#stillHolds(kept))) {
      kept.holdsAt = moment;
      return { answer: kept.answer, found: "hit" };
    }
    this.#rooms[asked.sharing].delete(asked.key);
    const { result: answer, reads } = await recordReads(asked.make);
    const found = kept ? "stale" : "miss";
    if (!answer.isKeepable || !this.#isWorthKeeping(asked)) return { answer, found };
    return { answer, found, keep: () => this.#keep(asked, { answer, reads, day, holdsAt: moment }) };
  }

  #isWorthKeeping({ sharing, key }: Asked<Made>): boolean {
    if (sharing === "address") return true;
    // By a digest, because an address may be as long as a request.
    const digest = createHash("sha1").update(key).digest("base64");
    if (this.#askedLately.has(digest)) return true;
    this.#askedLately.set(digest, true);
    return false;
  }

  /**
   * Not where the record moved meanwhile, by whichever process: then the digests are not of what the answer shows. Looked
   * up anew, and last, because it only grows. Where the database fails, the answer is good all the same. One question at a
   * time, so that who asks for something else meanwhile waits for one of them at most.
   */
  async #keep({ sharing, key }: Asked<Made>, made: Omit<Kept<Made>, "digests">): Promise<void> {
    try {
      const db = await this.#database();
      const digests: string[] = [];
      for (const read of made.reads) {
        digests.push(digestOf(await db.askAgain(read)));
        await setImmediate();
      }
      if ((await db.moment({ anew: true })) === made.holdsAt) this.#rooms[sharing].set(key, { ...made, digests });
    } catch (error) {
      console.error(error);
    }
  }

  async #stillHolds({ reads, digests }: Kept<Made>): Promise<boolean> {
    const db = await this.#database();
    for (const [index, read] of reads.entries()) if (digestOf(await db.askAgain(read)) !== digests[index]) return false;
    return true;
  }

  #momentTold(): string | undefined {
    try {
      const moment = this.#opened?.moment();
      return typeof moment === "string" ? moment : undefined;
    } catch {
      return undefined;
    }
  }

  async #moment(): Promise<string | undefined> {
    try {
      this.#opened = await this.#database();
      return await this.#opened.moment();
    } catch {
      return undefined;
    }
  }
}

function roomOf<Made extends Keepable>(bytes: number): LRUCache<string, Kept<Made>> {
  return new LRUCache({
    maxSize: Math.ceil(bytes),
    maxEntrySize: Math.ceil(bytes * LARGEST_PART),
    sizeCalculation: ({ answer, reads }, key) =>
      ENTRY_BYTES + key.length + answer.body.length + reads.reduce((sum, read) => sum + weightOf(read), 0),
  });
}

function weightOf({ sql, parameters }: Read): number {
  return sql.length + 16 * parameters.length;
}

function digestOf(rows: readonly unknown[]): string {
  return createHash("sha1").update(JSON.stringify(rows)).digest("base64");
}
