import { createHash, randomBytes } from "node:crypto";
import { issueHash, newCode } from "@/lib/evaluations/slips/codes";
import { secretaryOf } from "../demo/duties";
import { batches, questions, THRESHOLD } from "../demo/evaluations";
import { evaluated } from "../demo/plan/evaluation-plans";
import { ISSUER, THIS_YEAR } from "./campaigns";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

const batchKey = (org: string, number: number): string => `${org} batch ${number}`;

/** Rounds, questions and slips as they were; the counting is done by the database's own rule at the end. */
export async function loadEvaluations(loading: Loading): Promise<void> {
  const { id, insert, plan } = loading;
  const rounds = evaluated.flatMap((branch) => batches.map((batch) => ({ org: branch.code, batch })));
  await insert(
    "evaluation_round",
    rounds.map(({ org, batch }) => ({
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
      closed_at: null,
    })),
  );
  await insert(
    "evaluation_question",
    rounds.flatMap(({ org, batch }) =>
      questions.map((text, at) => ({
        org_id: id("org", org),
        id: id("question", `${batchKey(org, batch.number)} ${at}`),
        round_id: id("evaluation", batchKey(org, batch.number)),
        position: at + 1,
        text,
      })),
    ),
  );
  await insert(
    "slip_batch",
    plan.polls.map((poll) => ({
      org_id: id("org", poll.org),
      id: id("slip batch", `${poll.org} ${poll.ballotClass}`, "2026-04-13"),
      round_id: id("evaluation", batchKey(poll.org, 1)),
      evaluator_class: poll.ballotClass,
      printed: poll.printed,
      printed_by_person_id: id("person", secretaryOf(poll.org)),
      printed_at: momentOf("2026-04-13", poll.org),
    })),
  );
  await loadSlipsAndBallots(loading);
  await countAll(loading);
  tellRounds(loading, rounds);
}

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

/** Twin of close_evaluation() for the owner, who has no session: the same counts, receipts, comments and root. */
async function countAll({ client }: Loading): Promise<void> {
  await client.query(results);
  await client.query(receipts);
  await client.query(remarks);
  await client.query(roots);
}

const results = `
  insert into evaluation_result (org_id, id, round_id, evaluator_class, position, satisfied, basically, dissatisfied, unknown, shown)
  with marks as (
    select org_id, round_id, evaluator_class, 0 as position, overall as mark from ballot
    union all
    select org_id, round_id, evaluator_class, n::integer, m from ballot, unnest(answers) with ordinality as a (m, n))
  select org_id, gen_random_uuid(), round_id, coalesce(evaluator_class, 'ALL'), position, count(*) filter (where mark = 1), count(*) filter (where mark = 2),
         count(*) filter (where mark = 3), count(*) filter (where mark = 4), count(*) >= 5
    from marks group by grouping sets ((org_id, round_id, evaluator_class, position), (org_id, round_id, position))`;

const receipts = `
  insert into evaluation_receipt (org_id, id, round_id, receipt)
  select org_id, gen_random_uuid(), round_id, encode(sha256(convert_to('receipt', 'UTF8') || ballot_key), 'hex') from ballot order by random()`;

const remarks = `
  insert into evaluation_comment (org_id, id, round_id, evaluator_class, text)
  select b.org_id, gen_random_uuid(), b.round_id, b.evaluator_class, b.comment from ballot b
   where b.comment <> '' and (select count(*) from ballot k where k.org_id = b.org_id and k.round_id = b.round_id and k.evaluator_class = b.evaluator_class) >= 8
   order by random()`;

const roots = `
  with recursive level (org_id, round_id, depth, leaves) as (
    select org_id, round_id, 0, array_agg(sha256(ballot_key || convert_to(overall || ':' || array_to_string(answers, ','), 'UTF8')) order by ballot_key)
      from ballot group by org_id, round_id
    union all
    select org_id, round_id, depth + 1,
           (select array_agg(sha256(leaves[i] || coalesce(leaves[i + 1], leaves[i])) order by i) from generate_series(1, cardinality(leaves), 2) i)
      from level where cardinality(leaves) > 1)
  update evaluation_round r set state = 'CLOSED', merkle_root = encode(l.leaves[1], 'hex'),
         closed_at = (r.closes_on + time '17:30') at time zone 'Asia/Shanghai'
    from level l where l.org_id = r.org_id and l.round_id = r.id and cardinality(l.leaves) = 1`;

function tellRounds(
  { id, plan, tell }: Loading,
  rounds: readonly { org: string; batch: (typeof batches)[number] }[],
): void {
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
