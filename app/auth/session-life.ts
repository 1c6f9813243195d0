const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** A session that nobody used for so long is over: the next morning an editor signs in again. */
export const IDLE_MS = 12 * HOUR_MS;
/** No session is older, however much it is used. */
export const OLDEST_MS = 14 * 24 * HOUR_MS;
/** A use is noted this long after the last that was: every click would be a write. */
export const NOTED_EVERY_MS = 5 * MINUTE_MS;
