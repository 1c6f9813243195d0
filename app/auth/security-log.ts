import { now } from "#app/clock.ts";

/** What happened at the door. */
export type SecurityEvent =
  | "signed in"
  | "sign-in failed"
  | "sign-in held back"
  | "signed out"
  | "session ended"
  | "password set by link"
  | "password changed"
  | "password change failed"
  | "link refused"
  | "first editor made"
  | "editor invited"
  | "reset link made"
  | "editor suspended"
  | "editor restored"
  | "editor removed"
  | "editor renamed"
  | "name of another editor refused"
  | "token made"
  | "token revoked"
  | "token refused"
  | "token without the scope"
  | "written with a token"
  | "action without the right role";

/** Who and from where: ids and addresses, never a password, a token, or the address somebody mistyped. */
export interface SecurityFacts {
  readonly address?: string;
  /** The id of whoever acted. */
  readonly by?: number;
  /** The id of the editor it was done to. */
  readonly editor?: number;
  /** The id of the token by which they acted. */
  readonly token?: number;
}

/** Writes a line of JSON to the server's output, for whoever keeps its logs (ASVS 5.0, 16.2 and 16.3). */
export function logSecurityEvent(event: SecurityEvent, facts: SecurityFacts): void {
  console.info(JSON.stringify({ log: "security", at: now(), event, ...facts }));
}
