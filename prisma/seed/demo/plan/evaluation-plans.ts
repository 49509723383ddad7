import {
  type BallotClass,
  classesOf,
  comments,
  mergedForEvaluation,
  paperForms,
  THRESHOLD,
  weakBranches,
} from "../evaluations";
import { branches, type Org } from "../orgs";
import { type Stream, streamOf } from "../random";

/** 满意 1, 基本满意 2, 不满意 3, 不了解 4. */
export type Mark = 1 | 2 | 3 | 4;

export type PlannedBallot = { overall: Mark; answers: readonly Mark[]; comment: string };

/** One class asked about one branch in the first batch: what was handed out and what came back. */
export type PlannedPoll = {
  org: string;
  ballotClass: BallotClass;
  printed: number;
  issued: number;
  ballots: readonly PlannedBallot[];
  onPaper: boolean;
};

/** The second batch begins in July; its roll is fixed and nobody has been asked yet. */
export type PlannedRoll = { org: string; ballotClass: BallotClass; size: number };

export const evaluated: readonly Org[] = branches.filter((branch) => mergedForEvaluation[branch.code] === undefined);

export function planPolls(): PlannedPoll[] {
  return evaluated.flatMap((branch) => classesFor(branch).map((ballotClass) => poll(branch, ballotClass)));
}

export function planRolls(): PlannedRoll[] {
  return evaluated.flatMap((branch) =>
    classesFor(branch).map((ballotClass) => ({
      org: branch.code,
      ballotClass,
      size: streamOf("roll", branch.code, ballotClass).int(16, 40),
    })),
  );
}

const classesFor = (branch: Org): readonly BallotClass[] => classesOf[branch.field] ?? ["SERVICE_USER", "MASSES"];

function poll(branch: Org, ballotClass: BallotClass): PlannedPoll {
  const stream = streamOf("poll", branch.code, ballotClass);
  const onPaper = branch.code === paperForms.org && ballotClass === paperForms.ballotClass;
  const issued = onPaper ? paperForms.issued : stream.int(14, 34);
  const cast = onPaper ? paperForms.valid : issued - stream.int(1, 4);
  const printed = issued + stream.int(0, 5);
  const levels = marks(branch, cast, stream);
  return {
    org: branch.code,
    ballotClass,
    printed,
    issued,
    onPaper,
    ballots: levels.map((overall) => ballot(overall, stream)),
  };
}

/** Shares are dealt out exactly, so that a weak branch falls below the threshold and the others do not. */
function marks(branch: Org, cast: number, stream: Stream): Mark[] {
  const usual = [stream.int(62, 76), stream.int(16, 22), stream.int(2, 6)] as const;
  const [satisfied, basically, dissatisfied] = weakBranches[branch.code] ?? usual;
  const share = (percent: number) => Math.round((cast * percent) / 100);
  const counts = [share(satisfied), share(basically), share(dissatisfied)];
  const dealt = counts.flatMap((count, at) => Array.from({ length: count }, () => (at + 1) as Mark));
  const rest = Array.from({ length: Math.max(0, cast - dealt.length) }, (): Mark => 4);
  return stream.shuffle([...dealt, ...rest].slice(0, cast));
}

const near: Readonly<Record<Mark, readonly Mark[]>> = {
  1: [1, 1, 1, 2],
  2: [1, 2, 2, 2, 3],
  3: [2, 3, 3],
  4: [4, 4, 2],
};

function ballot(overall: Mark, stream: Stream): PlannedBallot {
  const answers = Array.from({ length: 4 }, () => stream.pick(near[overall]));
  return { overall, answers, comment: stream.next() < 0.16 ? stream.pick(comments) : "" };
}

export type Satisfaction = {
  org: string;
  n: number;
  satisfied: number;
  basically: number;
  dissatisfied: number;
  unknown: number;
  rate: number;
};

/** 满意率: satisfied and basically satisfied over those who know; 不了解 stands outside. */
export function satisfactionOf(org: string, polls: readonly PlannedPoll[]): Satisfaction {
  const overalls = polls
    .filter((poll) => poll.org === org)
    .flatMap((poll) => poll.ballots.map((ballot) => ballot.overall));
  const count = (mark: Mark) => overalls.filter((overall) => overall === mark).length;
  const [satisfied, basically, dissatisfied, unknown] = [count(1), count(2), count(3), count(4)];
  const known = satisfied + basically + dissatisfied;
  const rate = known === 0 ? 0 : ((satisfied + basically) / known) * 100;
  return { org, n: overalls.length, satisfied, basically, dissatisfied, unknown, rate };
}

export const fallsShort = (satisfaction: Satisfaction): boolean => satisfaction.rate < THRESHOLD;
