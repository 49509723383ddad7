import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { answerWith } from "@/lib/kernel/attachments";
import { readFileKept } from "@/lib/kernel/files";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { findBoard } from "@/lib/rectifications/boards/queries";
import { logRectification, reportRectification } from "@/lib/rectifications/corrections/commands";
import { findProofFile, findWhole } from "@/lib/rectifications/lives/queries";
import { findRectification } from "@/lib/rectifications/queries";
import { closedShare } from "@/lib/rectifications/rules";
import { reportRectificationSchema } from "@/lib/rectifications/schema";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type Cast, makeCast, walk } from "./walk";

let cast: Cast;
let id = "";
beforeAll(async () => {
  process.env.ZHENGYOU_FILES = join(tmpdir(), `zhengyou-proofs-${process.pid}`);
  cast = await makeCast();
  id = await cast.open(cast.county.people.member);
  await walk(id, ["begin", cast.owner]);
});

const photo = async () => {
  const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: "#a00" } });
  const bytes = await plain
    .withExif({ IFD0: { Make: "PHONE-CAMERA" } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "C:\\照片\\值守.jpg");
};
const log = (by: Caller, file?: File) =>
  begin(by, (work) => logRectification(work, { rectificationId: id, text: "值守表已张贴", ...(file ? { file } : {}) }));
const proofIds = async () =>
  (await adminSql<{ id: string }>("select id from rectification_proof where sha256 is not null order by added_at")).map(
    (row) => row.id,
  );

describe("proof of a rectification", () => {
  it("SUP-02 a picture stands with the words, without the place and the camera it was taken with", async () => {
    await log(cast.owner, await photo());
    const [proofId = ""] = await proofIds();
    const found = await look(cast.secretary, (scope) => findProofFile(scope, proofId));
    expect(found).toMatchObject({ mediaType: "image/jpeg", fileName: "值守.jpg" });
    const bytes = Buffer.from((await readFileKept(found?.sha256 ?? "")) ?? []);
    expect(bytes.includes("PHONE-CAMERA")).toBe(false);
    const record = await look(cast.secretary, async (scope) => findWhole(scope, await findRectification(scope, id)));
    expect(record?.life.proofs).toMatchObject([{ text: "值守表已张贴", fileName: "值守.jpg", name: "党员甲" }]);
    const answer = await answerWith(found ?? null);
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  });

  it("SUP-02 what its content says is neither picture nor PDF is refused beside its field; without a file it goes on", async () => {
    const page = new File(["<script>alert(1)</script>"], "值守.jpg", { type: "image/jpeg" });
    await expect(log(cast.owner, page)).rejects.toMatchObject({ code: "INVALID", fields: { file: "badFile" } });
    const big = new File([new Uint8Array(10 * 2 ** 20 + 1)], "大.pdf");
    const parsed = reportRectificationSchema.safeParse({ rectificationId: id, text: "已改", file: big });
    expect(parsed.success).toBe(false);
    const pdf = new File(["%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"], "值守表.pdf");
    await begin(cast.owner, (work) => reportRectification(work, { rectificationId: id, text: "已改", file: pdf }));
    expect(await proofIds()).toHaveLength(2);
  });

  it("SUP-02 INV-12 the superior opens the file, another branch and a stranger find none; half a file is no file", async () => {
    const [proofId = ""] = await proofIds();
    const seen = (by: Caller) => look(by, (scope) => findProofFile(scope, proofId));
    expect(await seen(cast.parent)).toMatchObject({ fileName: "值守.jpg" });
    expect(await seen(as(cast.county.people.secondSecretary, cast.county.second))).toBeNull();
    expect(await seen(cast.stranger)).toBeNull();
    await expect(adminSql("update rectification_proof set sha256 = null where id = $1", [proofId])).rejects.toThrow(
      /rectification_proof_file/,
    );
  });
});

describe("the rate of completion", () => {
  it("SUP-05 counts what was opened this year and struck off, by source; cancelled ones stand outside", async () => {
    const [closed, cancelled] = [
      await cast.open(cast.county.people.member),
      await cast.open(cast.county.people.member),
    ];
    const { owner, deputy, secretary } = cast;
    await walk(closed, ["begin", owner], ["report", owner], ["verify", deputy], ["close", secretary]);
    await walk(cancelled, ["cancel", secretary]);
    const sourcesOf = async (by: Caller, reach: "own" | "below") =>
      (await look(by, (scope) => findBoard(scope, reach, false)))?.sources ?? [];
    const rows = await sourcesOf(secretary, "own");
    expect(rows).toEqual([{ source: "SELF_CHECK", total: 2, closed: 1, late: 0 }]);
    expect(rows.map(closedShare)).toEqual([0.5]);
    expect(closedShare({ total: 0, closed: 0 })).toBeNull();
    expect(await sourcesOf(cast.parent, "below")).toEqual(rows);
    expect(await sourcesOf(cast.stranger, "below")).toEqual([]);
  });
});
