/**
 * Where the record is, in one text. Both ids are given out with the turn held (`takeTurn`), so they grow in the order of
 * commits; a changeset's own id is given earlier, and a lower one may be committed after a higher.
 */
export const MOMENT = `select coalesce((select max(id) from change_log), 0) || '.' || coalesce((select max(id) from revisions), 0)`;
