import { fromNow, minutesUntil, now } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { forgetAttempts, recordAttempt, takeBackAttempt } from "#db/mutations/sign-in-attempts.ts";
import { findAttempts } from "#db/queries/find-attempts.ts";
import { senderOf } from "#app/sender.ts";

/** How long attempts are counted together, from the first of them. */
const COUNTED_MS = 15 * 60 * 1000;
/** Of one account: nobody mistypes a password more often, and a thousand a day guess nothing. */
const MOST_PER_ACCOUNT = 10;
/** From one address: a newsroom may share it. */
const MOST_PER_ADDRESS = 50;

interface Attempt {
  readonly address: string;
  readonly email: string;
}

/**
 * Counts an attempt to sign in, and answers for how many minutes no more are taken: undefined while some are. Once a
 * count is full it is only read, so that a flood of guesses does not stand in the queue of writes before the editors.
 */
export async function heldBackFor(attempt: Attempt): Promise<number | undefined> {
  const db = await database();
  const limits = limitsOf(attempt);
  for (const { key, most } of limits) {
    const counted = await findAttempts(db, { key, now: now() });
    if (counted && counted.attempts >= most) return minutesUntil(counted.endsAt);
  }
  return db.tx(async (write) => {
    const ends: string[] = [];
    for (const { key, most } of limits) {
      const { attempts, endsAt } = await recordAttempt(write, { key, now: now(), endsAt: fromNow(COUNTED_MS) });
      if (attempts > most) ends.push(endsAt);
    }
    return ends[0] === undefined ? undefined : minutesUntil(ends[0]);
  });
}

/** Begins an account's count anew once its password was known, and counts that attempt against nobody's address. */
export async function forgiveAttempt({ address, email }: Attempt): Promise<void> {
  const db = await database();
  await db.tx(async (write) => {
    await forgetAttempts(write, { key: accountKey(email) });
    await takeBackAttempt(write, { key: addressKey(address) });
  });
}

/** Begins an account's count anew: whoever holds a one-time link to it needs no guesses. */
export async function forgetFailures({ email }: Pick<Attempt, "email">): Promise<void> {
  const db = await database();
  await db.tx((write) => forgetAttempts(write, { key: accountKey(email) }));
}

function limitsOf({ address, email }: Attempt) {
  return [
    { key: accountKey(email), most: MOST_PER_ACCOUNT },
    { key: addressKey(address), most: MOST_PER_ADDRESS },
  ];
}

function accountKey(email: string): string {
  return `account ${email.toLowerCase()}`;
}

function addressKey(address: string): string {
  return `address ${senderOf(address)}`;
}
