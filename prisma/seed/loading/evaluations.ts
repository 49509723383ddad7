import { createHash, randomBytes } from "node:crypto";
import { issueHash, newCode } from "@/lib/evaluations/slips/codes";
import { secretaryOf } from "../demo/duties";
import { batches, questions, THRESHOLD } from "../demo/evaluations";
import { evaluated } from "../demo/plan/evaluation-plans";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { countingSteps } from "./counting";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

const batchKey = (org: string, number: number): string => `${org} batch ${number}`;

type Round = { org: string; batch: (typeof batches)[number] };

/** Rounds, questions and slips as they were; the counting is done by the database's own rule at the end. */
export async function loadEvaluations(loading: Loading): Promise<void> {
  const { plan, put } = loading;
  const rounds = evaluated.flatMap((branch) => batches.map((batch) => ({ org: branch.code, batch })));
  await put("evaluation_round", rounds, (round) => roundRow(loading, round));
  await put("evaluation_question", rounds, (round) => questionRows(loading, round));
  await put("slip_batch", plan.polls, (poll) => slipBatchRow(loading, poll));
  await loadSlipsAndBallots(loading);
  for (const step of countingSteps) await loading.client.query(step);
  tellRounds(loading, rounds);
}

const roundRow = ({ id }: Loading, { org, batch }: Round): Row => ({
  org_id: id("org", org),
  id: id("evaluation", batchKey(org, batch.number), batch.rollFixedOn),
  campaign_org_id: id("org", ISSUER),
  campaign_id: id("campaign", THIS_YEAR),
  number: batch.number,
  title: batch.title,
  period: batch.number === 1 ? "2026Q2" : "2026Q3",
  opens_on: batch.opensOn,
  closes_on: batch.closesOn,
  threshold: THRESHOLD,
  state: batch.closed ? "OPEN" : "PREPARING",
  opened_at: batch.closed ? momentOf(batch.opensOn, org) : null,
});

const questionRows = ({ id }: Loading, { org, batch }: Round): Row[] =>
  questions.map((text, at) => ({
    org_id: id("org", org),
    id: id("question", `${batchKey(org, batch.number)} ${at}`),
    round_id: id("evaluation", batchKey(org, batch.number)),
    position: at + 1,
    text,
  }));

const slipBatchRow = ({ id }: Loading, poll: Loading["plan"]["polls"][number]): Row => ({
  org_id: id("org", poll.org),
  id: id("slip batch", `${poll.org} ${poll.ballotClass}`, "2026-04-13"),
  round_id: id("evaluation", batchKey(poll.org, 1)),
  evaluator_class: poll.ballotClass,
  printed: poll.printed,
  printed_by_person_id: id("person", secretaryOf(poll.org)),
  printed_at: momentOf("2026-04-13", poll.org),
});

type Paper = { slip: Row; ballot: Row | null };

/** INV-08: what is on paper is known to nobody; slips and ballots enter each in an order of their own. */
async function loadSlipsAndBallots({ id, insert, plan }: Loading): Promise<void> {
  const papers = plan.polls.flatMap((poll) => {
    const code = plan.orgs.find((org) => org.code === poll.org)?.shortCode ?? "";
    const round = {
      org_id: id("org", poll.org),
      round_id: id("evaluation", batchKey(poll.org, 1)),
      evaluator_class: poll.ballotClass,
    };
    return Array.from({ length: poll.printed }, (_, at): Paper => {
      const printed = newCode(code);
      const slip = { ...round, issue_hash: `\\x${issueHash(printed)}`, voided: at >= poll.issued };
      const given = poll.ballots[at];
      if (given === undefined) return { slip, ballot: null };
      const key = createHash("sha256").update(`ballot${printed}`, "utf8").digest("hex");
      return {
        slip,
        ballot: {
          ...round,
          ballot_key: `\\x${key}`,
          overall: given.overall,
          answers: `{${given.answers.join(",")}}`,
          comment: given.comment,
        },
      };
    });
  });
  await insert("slip", byChance(papers.map((paper) => paper.slip)));
  await insert("ballot", byChance(papers.flatMap((paper) => (paper.ballot === null ? [] : [paper.ballot]))));
}

const byChance = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ row, at: randomBytes(6).readUIntBE(0, 6) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);

function tellRounds({ id, plan, tell }: Loading, rounds: readonly Round[]): void {
  for (const { org, batch } of rounds) {
    const common = {
      org,
      person: secretaryOf(org, batch.closed ? "2026-04-20" : plan.today),
      subject: id("evaluation", batchKey(org, batch.number)),
    };
    const { title, opensOn, closesOn } = batch;
    tell({
      ...common,
      on: batch.closed ? "2026-04-13" : batch.rollFixedOn,
      kind: "evaluation_round.create",
      facts: { title, opensOn, closesOn },
    });
    if (!batch.closed) continue;
    for (const poll of plan.polls.filter((one) => one.org === org)) {
      tell({
        ...common,
        on: "2026-04-13",
        step: 1,
        kind: "evaluation_round.print_slips",
        facts: { evaluatorClass: poll.ballotClass, quantity: poll.printed },
      });
    }
    tell({ ...common, on: opensOn, step: 2, kind: "evaluation_round.open", facts: { title } });
    const polls = plan.polls.filter((one) => one.org === org);
    const issued = polls.reduce((sum, poll) => sum + poll.issued, 0);
    const cast = polls.reduce((sum, poll) => sum + poll.ballots.length, 0);
    tell({ ...common, on: closesOn, step: 9, kind: "evaluation_round.close", facts: { title, issued, cast } });
  }
}

export const evaluationKey = batchKey;
