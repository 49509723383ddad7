import "server-only";
import { inSession } from "../in-session";
import type { PlayPart } from "./schema";

/** The session acts as somebody invented. Refuses NOT_FOUND for anybody real, and for parts of a rehearsal elsewhere. */
export const playPart = (secretHash: string, { personId }: PlayPart): Promise<void> =>
  inSession(secretHash, async (client) => {
    await client.query("select play_part($1::uuid)", [personId]);
  });

/** The session is its owner's again. Refuses WRONG_STATE when no part is played. */
export const stopPlaying = (secretHash: string): Promise<void> =>
  inSession(secretHash, async (client) => {
    await client.query("select stop_playing()");
  });
