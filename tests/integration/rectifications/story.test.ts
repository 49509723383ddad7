import { beforeAll, describe, expect, it } from "vitest";
import { listEventsAbout } from "@/lib/audit/queries";
import { handlers } from "@/lib/jobs/handlers";
import { begin, look } from "@/lib/kernel/work";
import { enterRectification } from "@/lib/rectifications/commands";
import { findRectification } from "@/lib/rectifications/queries";
import { readRecheckCode } from "@/lib/rectifications/rechecks/codes";
import { answerRecheck, issueRecheckSlips } from "@/lib/rectifications/rechecks/commands";
import { setDay } from "@/tests/support/county";
import { type Cast, makeCast, stepsOf, walk } from "./walk";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const ordered = async () => undefined;

describe("from an opinion to 销号", () => {
  it("INV-09 SUP-01 SUP-05 it is opened, falls late, goes up, is put right, verified, asked again by slip and struck off", async () => {
    const { first, people } = cast.county;
    const id = await begin(cast.secretary, (work) =>
      enterRectification(work, {
        ...{ subjectOrgId: first.id, ownerPersonId: people.member.id, ordered: false, kind: "OPINION" as const },
        ...{ note: "第 10 号意见", problem: "排水沟没有清", dueOn: "2026-06-25", problemCodeId: "" },
      }),
    );
    await walk(id, ["begin", cast.owner]);
    await setDay("2026-06-26");
    await handlers["escalate-late"](ordered);
    await handlers["escalate-late"](ordered);
    const late = await look(cast.parent, (scope) => findRectification(scope, id));
    expect(late).toMatchObject({ state: "IN_PROGRESS", escalatedTo: "SUPERIOR" });
    await walk(id, ["report", cast.owner], ["verify", cast.secretary]);
    const { codes } = await begin(cast.secretary, (work) =>
      issueRecheckSlips(work, { rectificationId: id, asked: "提意见的菜农", count: 1 }),
    );
    const code = readRecheckCode(codes[0] ?? "");
    const form = new FormData();
    form.set("mark", "SATISFIED");
    expect(code && (await answerRecheck(code, form))).toBe("OK");
    await stepsOf(id).close(cast.secretary);
    const events = await look(cast.secretary, (scope) => listEventsAbout(scope, first.id, [id]));
    expect(events?.map(({ kind }) => kind.split(".")[1])).toEqual([
      ...["open", "begin", "escalate", "report", "verify", "issue_slips", "recheck", "close"],
    ]);
  });
});
