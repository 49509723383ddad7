import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { recordActivity } from "@/lib/campaigns/activities/commands";
import { listActivities } from "@/lib/campaigns/activities/queries";
import { recordActivitySchema } from "@/lib/campaigns/activities/schema";
import { attachToActivity, attachToInnovation, removeEvidence } from "@/lib/campaigns/evidence/commands";
import { findEvidence, findEvidenceFile, listEvidence } from "@/lib/campaigns/evidence/queries";
import { endInnovation, openInnovation } from "@/lib/campaigns/innovations/commands";
import { answerSmall, answerWith } from "@/lib/kernel/attachments";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let activityId: string;
let innovationId: string;
let photo: File;
const secretary = () => as(county.people.secretary, county.first);
const member = () => as(county.people.member, county.first);
const colleague = () => as(county.people.colleague, county.first);
const superior = () => as(county.people.generalHead, county.general);
const stranger = () => as(county.people.stranger, county.elsewhere);

const toActivity = (by: Caller, file: File = photo) =>
  begin(by, (work) => attachToActivity(work, { activityId, caption: "会场", file }));
const toProject = (by: Caller, file: File = photo) =>
  begin(by, (work) => attachToInnovation(work, { innovationId, caption: "", file }));
const remove = (by: Caller, fileId: string) => begin(by, (work) => removeEvidence(work, { fileId }));
const filesOf = async (by: Caller, id: string) => (await look(by, (scope) => listEvidence(scope, id))) ?? [];
const onlyFile = async (id: string) => (await filesOf(secretary(), id))[0]?.id ?? "";

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const taken = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#883333" } })
    .withExif({ IFD0: { Make: "PHONE-CAMERA" } })
    .jpeg()
    .toBuffer();
  photo = new File([new Uint8Array(taken)], "现场.jpg", { type: "text/plain" });
  await begin(secretary(), (work) =>
    recordActivity(
      work,
      recordActivitySchema.parse({ kind: "VOLUNTEER", title: "清理河道", happenedOn: "2026-06-01", place: "南河" }),
    ),
  );
  const [activity] = (await look(secretary(), (scope) => listActivities(scope, county.campaign.id))) ?? [];
  activityId = activity?.id ?? "";
  innovationId = await begin(secretary(), (work) =>
    openInnovation(work, {
      ...{ name: "午间接力值守", content: "中午有人接待", beginsOn: "2026-03-01", dueOn: "2026-07-15" },
      responsiblePersonId: county.people.member.id,
    }),
  );
});

describe("佐证材料", () => {
  it("CAM-21 a photo beside an entry of the log is kept by its content, without what the phone wrote into it, and drawn small in a list", async () => {
    await toActivity(secretary());
    const [file] = await filesOf(secretary(), activityId);
    expect(file).toMatchObject({ caption: "会场", fileName: "现场.jpg", mediaType: "image/jpeg", adder: "支部书记" });
    const whole = Buffer.from(await (await answerWith(file ?? null)).arrayBuffer());
    expect((await sharp(whole).metadata()).exif).toBeUndefined();
    const small = await sharp(Buffer.from(await (await answerSmall(file ?? null)).arrayBuffer())).metadata();
    expect([small.format, small.width, small.height]).toEqual(["webp", 320, 320]);
    const [row] = (await look(secretary(), (scope) => listActivities(scope, county.campaign.id))) ?? [];
    expect(row?.files).toBe(1);
    const text = new File(["不是图片"], "照片.jpg");
    await expect(toActivity(secretary(), text)).rejects.toMatchObject({ fields: { file: "badFile" } });
  });

  it("CAM-44 who answers for a project proves it, nobody else of the branch; each takes away their own, the office any", async () => {
    await toProject(member());
    await expect(toProject(colleague())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(toActivity(member())).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(remove(colleague(), await onlyFile(innovationId))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await remove(member(), await onlyFile(innovationId));
    await toProject(member());
    await remove(secretary(), await onlyFile(innovationId));
    expect(await filesOf(secretary(), innovationId)).toEqual([]);
    const kinds = await adminSql<{ kind: string }>(
      "select kind from audit_event where org_id = $1 and kind like 'innovation.%tach' order by seq",
      [county.first.id],
    );
    expect(kinds.map(({ kind }) => kind.slice(11))).toEqual(["attach", "detach", "attach", "detach"]);
  });

  it("INV-12 LIFE-10 the superior sees it and changes nothing; another root does not learn that it is there", async () => {
    const id = await onlyFile(activityId);
    expect(await filesOf(superior(), activityId)).toHaveLength(1);
    await expect(toActivity(superior())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(remove(superior(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await look(stranger(), (scope) => findEvidenceFile(scope, id))).toBeNull();
    await expect(look(stranger(), (scope) => findEvidence(scope, id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(begin(superior(), (work) => work.db.$executeRaw`delete from evidence_file`)).resolves.toBe(0);
    await expect(
      begin(colleague(), (work) => work.db.$executeRaw`delete from evidence_file where id = ${id}::uuid`),
    ).resolves.toBe(0);
    await expect(
      begin(
        secretary(),
        (work) => work.db.$executeRaw`update evidence_file set caption = '别的' where id = ${id}::uuid`,
      ),
    ).rejects.toThrow();
  });

  it("CAM-44 of a project that has ended nothing is added or taken away, by the command or in the database; twenty files are enough", async () => {
    await toProject(member());
    await begin(secretary(), (work) =>
      endInnovation(work, { innovationId, ending: "finish", result: "错漏减半", evidence: "" }),
    );
    await expect(toProject(member())).rejects.toMatchObject({ code: "WRONG_STATE" });
    const kept = await onlyFile(innovationId);
    await expect(remove(member(), kept)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      begin(member(), (work) => work.db.$executeRaw`delete from evidence_file where id = ${kept}::uuid`),
    ).rejects.toThrow(/WRONG_STATE/);
    await adminSql(
      `insert into evidence_file (org_id, id, activity_id, file_name, media_type, bytes, sha256, added_by_person_id, added_at)
       select org_id, gen_random_uuid(), activity_id, file_name, media_type, bytes, sha256, added_by_person_id, added_at
         from evidence_file, generate_series(1, 19) where activity_id = $1`,
      [activityId],
    );
    await expect(toActivity(secretary())).rejects.toMatchObject({ fields: { file: "tooManyFiles" } });
    await expect(
      adminSql("update evidence_file set innovation_id = $2 where activity_id = $1", [activityId, innovationId]),
    ).rejects.toThrow(/evidence_file_one_holder/);
  });
});
