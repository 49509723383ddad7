import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { as } from "@/tests/support/county";
import { type Cast, makeCast, refused, type Step, stepsOf, walk } from "./walk";

let cast: Cast;
let id = "";
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  id = await cast.open(cast.county.people.member);
});

describe("every step is asked for the wrong person, the wrong state and the other org", () => {
  type Part = "owner" | "secretary";
  const reported: [Step, Part][] = [
    ["begin", "owner"],
    ["report", "owner"],
  ];
  const verified: [Step, Part][] = [...reported, ["verify", "secretary"]];
  const cases: { step: Step; path: [Step, Part][]; by: Part; wrong: "owner" | "officer"; code: string }[] = [
    { step: "begin", path: [], by: "owner", wrong: "officer", code: "NOT_AUTHORISED" },
    { step: "log", path: [["begin", "owner"]], by: "owner", wrong: "officer", code: "NOT_AUTHORISED" },
    { step: "report", path: [["begin", "owner"]], by: "owner", wrong: "officer", code: "NOT_AUTHORISED" },
    { step: "return", path: reported, by: "secretary", wrong: "owner", code: "OWN_WORK" },
    { step: "verify", path: reported, by: "secretary", wrong: "owner", code: "OWN_WORK" },
    { step: "close", path: verified, by: "secretary", wrong: "owner", code: "OWN_WORK" },
    { step: "reopen", path: [...verified, ["close", "secretary"]], by: "secretary", wrong: "owner", code: "OWN_WORK" },
    { step: "cancel", path: [], by: "secretary", wrong: "owner", code: "OWN_WORK" },
    { step: "extend", path: [], by: "secretary", wrong: "owner", code: "OWN_WORK" },
  ];
  it.each(cases)("INV-09 INV-12 $step", async ({ step, path, by, wrong, code }) => {
    const take = (who: "owner" | "secretary" | "officer" | "stranger") => stepsOf(id)[step](cast[who]);
    if (path.length > 0) await expect(take(by)).rejects.toMatchObject(refused("WRONG_STATE"));
    for (const [name, who] of path) await walk(id, [name, cast[who]]);
    await expect(take(wrong)).rejects.toMatchObject(refused(code));
    await expect(take("stranger")).rejects.toMatchObject(refused("NOT_FOUND"));
    await expect(take(by)).resolves.not.toThrow();
  });

  it("LIFE-10 a superior who looks into the branch does not write there", async () => {
    await walk(id, ["begin", cast.owner], ["report", cast.owner]);
    const looking = as(cast.county.people.generalHead, cast.county.first);
    await expect(stepsOf(id).verify(looking)).rejects.toMatchObject(refused("NOT_AUTHORISED"));
  });
});
