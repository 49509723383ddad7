import "server-only";
import { pool } from "@/lib/kernel/db";
import { log } from "@/lib/kernel/log";
import { readCode } from "../slips/codes";
import { readBallotForm, withoutIdentity } from "./rules";
import { type Ballot, ballotSchema } from "./schema";

export const outcomes = ["CAST", "USED_CODE", "WRONG_CODE", "NOT_YET", "CLOSED_ROUND", "INVALID"] as const;
export type Outcome = (typeof outcomes)[number];
/** The receipt's hash comes with CAST and USED_CODE: whoever holds the code may always have its receipt. */
export type Answer = { outcome: Outcome; receipt: string | null };

export type Received = {
  outcome: Outcome | "BUSY";
  receipt: string | null;
  /** The code as it was understood, and the form as it was filled in, to be shown again. */
  code: string | null;
  typed: URLSearchParams;
};

const mostCharacters = 8_000;

/** One posted ballot, JSON or form, from the bare request to its answer. The address gives the code of a form. */
export async function receiveBallot(request: Request, code?: string): Promise<Received> {
  const bare = withoutIdentity(request);
  const json = bare.headers.get("content-type")?.includes("json") ?? false;
  const body = (await bare.text()).slice(0, mostCharacters);
  const typed = new URLSearchParams(json ? "" : body);
  const given = json ? readJson(body) : readBallotForm(code ?? typed.get("code") ?? "", typed);
  const parsed = ballotSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.some(({ path }) => path[0] === "code");
    return { outcome: wrong ? "WRONG_CODE" : "INVALID", receipt: null, code: readCode(code ?? ""), typed };
  }
  const answer = await castBallot(parsed.data).catch(busy);
  return { ...answer, code: parsed.data.code, typed };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Only the kind of fault is written down: its text could quote the ballot. */
function busy(fault: unknown): { outcome: "BUSY"; receipt: null } {
  const kind = (fault as { code?: unknown } | null)?.code;
  log.error({ fault: typeof kind === "string" ? kind : "unknown" }, "a ballot could not be written");
  return { outcome: "BUSY", receipt: null };
}

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
