import { beforeAll, describe, expect, it } from "vitest";
import { notifyReview } from "@/lib/reviews/opinions/commands";
import { asOwner, giveDuty, makePerson, type TestPerson } from "@/tests/support/county";
import { prepareRelations, type Relations } from "./relations";
import { codeOf, type Due, doing, rawAs, reported, written } from "./setting";

let { county, targets } = {} as Relations;
let discipline: TestPerson;

beforeAll(async () => {
  ({ county, targets } = await prepareRelations());
  discipline = await asOwner(async (client) => {
    const person = await makePerson(client, "总支纪检委员", { home: county.second });
    await giveDuty(client, person, county.general, "DISCIPLINE_HEAD");
    return person;
  });
});

describe("ORG-20 REV-05 the discipline head reports before the secretary reviews the leading group", () => {
  it("ORG-20 the secretary's review of the own organisation is not given before that report; neither by command nor by raw SQL", async () => {
    const { people, general } = county;
    const due = targets.body as Due;
    const { reviewId, version } = await written(people.generalHead, general, due);
    const give = () =>
      doing(people.generalHead, general, (work) => notifyReview(work, { targetOrgId: due.orgId, reviewId, version }));
    expect(await codeOf(give())).toBe("REPORT_MISSING");
    const raw = "update review set state = 'NOTIFIED', notified_at = now() where id = $1";
    expect(await codeOf(rawAs(people.generalHead, general, raw, [reviewId]))).toBe("REPORT_MISSING");
    await reported(discipline, general, due);
    await give();
  });

  it("ORG-20 the report is the discipline head's own: not the secretary's, not another leader's, not a lower branch's discipline head's", async () => {
    const { people, general, first } = county;
    const other = targets.body as Due;
    expect(await codeOf(reported(people.generalHead, general, other))).toBe("NOT_AUTHORISED");
    expect(await codeOf(reported(people.colleague, general, other))).toBe("NOT_AUTHORISED");
    expect(await codeOf(reported(people.discipline, first, other))).toBe("NOT_FOUND");
    expect(await codeOf(reported(discipline, general, other))).toBe("WRONG_STATE");
  });
});
