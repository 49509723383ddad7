import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import { begin, look } from "@/lib/kernel/work";
import { findBoard } from "@/lib/rectifications/boards/queries";
import { enterRectification, openRectification } from "@/lib/rectifications/commands";
import { findChoices, listPossibleOwners } from "@/lib/rectifications/openings/queries";
import {
  addProblemCode,
  adoptProblemCodes,
  classifyRectification,
  endProblemCode,
} from "@/lib/rectifications/problems/commands";
import { listProblemCodes, type SimilarProblem, similarTo } from "@/lib/rectifications/problems/queries";
import { findRectification } from "@/lib/rectifications/queries";
import { as, asOwner, giveDuty } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type Cast, makeCast, refused, stepsOf, walk } from "./walk";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const open = (problem: string, extra: { orgId?: string; ordered?: boolean } = {}) =>
  begin(cast.secretary, (work) =>
    openRectification(work, {
      orgId: cast.county.first.id,
      campaignOrgId: cast.county.campaign.orgId,
      campaignId: cast.county.campaign.id,
      source: { kind: "SELF_CHECK", note: "支部自查" },
      problem,
      ownerPersonId: cast.county.people.member.id,
      dueOn: "2026-07-05",
      ordered: false,
      ...extra,
    }),
  );

describe("问题类别", () => {
  it("SYS-79 an org above names the kinds, those below use and extend them", async () => {
    const { general, people } = cast.county;
    const head = as(people.generalHead, general);
    await begin(head, (work) => adoptProblemCodes(work));
    await expect(begin(head, (work) => adoptProblemCodes(work))).rejects.toMatchObject(refused("WRONG_STATE"));
    await begin(cast.secretary, (work) => addProblemCode(work, { family: "窗口", name: "午间无人" }));
    const codes = await look(cast.secretary, (scope) => listProblemCodes(scope));
    expect(codes?.map(({ name }) => name)).toEqual(expect.arrayContaining(["门难进", "乱收费", "午间无人"]));
    expect((await look(head, (scope) => listProblemCodes(scope)))?.some(({ name }) => name === "午间无人")).toBe(false);
    await expect(
      begin(cast.owner, (work) => addProblemCode(work, { family: "窗口", name: "其他" })),
    ).rejects.toMatchObject(refused("NOT_AUTHORISED"));
    const own = codes?.find(({ name }) => name === "午间无人")?.id ?? "";
    await expect(begin(head, (work) => endProblemCode(work, { problemCodeId: own }))).rejects.toMatchObject(
      refused("NOT_FOUND"),
    );
    await begin(cast.secretary, (work) => endProblemCode(work, { problemCodeId: own }));
    await expect(begin(cast.secretary, (work) => endProblemCode(work, { problemCodeId: own }))).rejects.toMatchObject(
      refused("WRONG_STATE"),
    );
  });

  it("SYS-79 INV-09 the same problem is found again by its words and by its code; its owner does not name it", async () => {
    const id = await open("服务大厅叫号机坏了半个月没人修");
    const alike = await open("服务大厅的叫号机又坏了，半个月没修好");
    const other = await open("食堂采购没有比价");
    const [code] = (await look(cast.secretary, (scope) => listProblemCodes(scope))) ?? [];
    const name = (rectificationId: string, by = cast.secretary) =>
      begin(by, (work) => classifyRectification(work, { rectificationId, problemCodeId: code?.id }));
    await expect(name(id, cast.owner)).rejects.toMatchObject(refused("OWN_WORK"));
    await expect(name(id, cast.stranger)).rejects.toMatchObject(refused("NOT_FOUND"));
    await name(id);
    await name(other);
    const similar = await look(cast.secretary, (scope) =>
      scope.rows<SimilarProblem>(similarTo({ orgId: cast.county.first.id, id })),
    );
    expect(similar?.map((one) => [one.id, one.sameCode])).toEqual(
      expect.arrayContaining([
        [alike, false],
        [other, true],
      ]),
    );
    const seen = await look(cast.stranger, (scope) =>
      scope.rows<SimilarProblem>(similarTo({ orgId: cast.county.first.id, id })),
    );
    expect(seen).toEqual([]);
    await handlers["gather-problems"](async () => undefined);
    const board = await look(cast.secretary, (scope) => findBoard(scope, "own", false));
    expect(board?.repeated).toEqual([
      expect.objectContaining({ basis: "WORDING", total: 2, open: 2, orgs: 1, name: "服务大厅叫号机坏了半个月没人修" }),
      expect.objectContaining({ basis: "KIND", id: code?.id, name: "三难·门难进", total: 2, open: 2, orgs: 1 }),
    ]);
  });
});

describe("what stands above", () => {
  it("SUP-04 what a superior opened the superior strikes off; the branch is told that it may not", async () => {
    const { first, general, people } = cast.county;
    const id = await begin(as(people.generalHead, general), (work) =>
      enterRectification(work, {
        ...{ subjectOrgId: first.id, ownerPersonId: people.member.id, ordered: true, kind: "SUPERVISION" as const },
        ...{ note: "6 月督查", problem: "公开栏没有更新", dueOn: "2026-07-10", problemCodeId: "" },
      }),
    );
    await walk(id, ["begin", cast.owner], ["report", cast.owner], ["verify", cast.secretary]);
    await expect(stepsOf(id).close(cast.secretary)).rejects.toMatchObject(refused("NOT_AUTHORISED"));
    await expect(
      adminSql("select 1").then(() =>
        begin(cast.secretary, (work) =>
          work.db.rectification.updateMany({
            where: { orgId: first.id, id },
            data: { state: "CLOSED", closedOn: new Date("2026-06-20"), closedByPersonId: work.actor.personId },
          }),
        ),
      ),
    ).rejects.toThrow(/NOT_AUTHORISED/);
    await stepsOf(id).close(cast.parent);
    expect((await look(cast.parent, (scope) => findRectification(scope, id)))?.state).toBe("CLOSED");
  });

  it("ORG-36 a contact leader sees the contact point among the places and its people, and opens one there", async () => {
    const { root, second, people } = cast.county;
    await asOwner(async (client) => {
      await giveDuty(client, people.colleague, root, "LEADER", "县委常委");
      await client.query(
        `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
         values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, $3, '联点领导', '县委通知', '2026-01-01')`,
        [second.id, root.id, people.colleague.id],
      );
    });
    const contact = as(people.colleague, root);
    const choices = await look(contact, findChoices);
    expect(choices?.places.map((place) => place.id)).toContain(second.id);
    const owners = await look(contact, (scope) => listPossibleOwners(scope, second.id));
    expect(owners?.map(({ name }) => name)).toContain("党员丙");
    const given = { subjectOrgId: second.id, ownerPersonId: people.secondMember.id, ordered: false };
    const id = await begin(contact, (work) =>
      enterRectification(work, {
        ...{ ...given, kind: "SUPERVISION" as const, note: "到联系点调研", problem: "三组报修没人接" },
        ...{ dueOn: "2026-07-10", problemCodeId: "" },
      }),
    );
    expect((await look(contact, (scope) => findRectification(scope, id)))?.openedByName).toBe("某县委员会");
    expect(await look(cast.stranger, (scope) => listPossibleOwners(scope, second.id))).toEqual([]);
  });

  it("SUP-17 the board counts by state and age; a superior sees the late of lower organisations from the tallies", async () => {
    const board = await look(cast.secretary, (scope) => findBoard(scope, "own", false));
    expect(board?.lower).toEqual([]);
    const total = board?.cells.reduce((sum, { count }) => sum + count, 0);
    const [row] = await adminSql<{ n: number }>(
      "select count(*)::int as n from rectification where org_id = $1 and state not in ('CLOSED', 'CANCELLED')",
      [cast.county.first.id],
    );
    expect(total).toBe(row?.n);
    await adminSql(
      "update rectification set original_due_on = '2026-06-01', due_on = '2026-06-10' where problem = '食堂采购没有比价'",
    );
    await adminSql("select rebuild_tallies()");
    const above = await look(cast.parent, (scope) => findBoard(scope, "below", true));
    expect(above?.lower[0]).toMatchObject({ late: 1, open: row?.n });
  });
});
