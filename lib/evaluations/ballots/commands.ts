import "server-only";
import { pool } from "@/lib/kernel/db";
import type { Ballot } from "./schema";

export const outcomes = ["CAST", "USED_CODE", "WRONG_CODE", "NOT_YET", "CLOSED_ROUND", "INVALID"] as const;
export type Outcome = (typeof outcomes)[number];
/** The receipt's hash comes with CAST and USED_CODE: whoever holds the code may always have its receipt. */
export type Answer = { outcome: Outcome; receipt: string | null };

type Waiting = { ballot: Ballot; settle: (answer: Answer) => void; fail: (reason: unknown) => void };

const mostInFlight = 2;
const mostTogether = 500;
const waiting: Waiting[] = [];
let inFlight = 0;

/**
 * Casts one ballot under the ballot role. Those that arrive while two statements are under way go together in the next;
 * each is judged alone and answered only after its own commit. No Work here: nobody is acting (INV-08).
 */
export function castBallot(ballot: Ballot): Promise<Answer> {
  return new Promise((settle, fail) => {
    waiting.push({ ballot, settle, fail });
    send();
  });
}

function send(): void {
  if (inFlight >= mostInFlight || waiting.length === 0) return;
  inFlight += 1;
  const batch = waiting.splice(0, mostTogether);
  void write(batch.map(({ ballot }) => ballot))
    .then((answers) => {
      for (const [place, { settle, fail }] of batch.entries()) {
        const answer = answers[place];
        if (answer) settle(answer);
        else fail(new Error("A ballot was left unanswered"));
      }
    })
    .catch((reason) => {
      for (const { fail } of batch) fail(reason);
    })
    .finally(() => {
      inFlight -= 1;
      send();
    });
}

async function write(ballots: readonly Ballot[]): Promise<Answer[]> {
  const { rows } = await pool("ballot").query<Answer>(
    "select outcome, receipt from cast_ballots($1::text[], $2::smallint[], $3::text[], $4::text[]) order by place",
    [
      ballots.map(({ code }) => code),
      ballots.map(({ overall }) => overall),
      ballots.map(({ answers }) => answers.join(",")),
      ballots.map(({ comment }) => comment),
    ],
  );
  return rows;
}
