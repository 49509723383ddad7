import { expect, test } from "vitest";
import { pledgesSchema, surveyForPledgerSchema, surveyPledgeSchema } from "@/lib/pledges/schema";

const id = "019cea52-9a80-70cf-9a6b-5320ed32d0a3";
const visit = { visitedOn: "2026-01-10", visitedWhom: "村民代表", answered: "路灯不亮" };
const refusedFields = (answer: ReturnType<typeof surveyPledgeSchema.safeParse>) =>
  answer.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("PLG-05 a survey names the day, the visited and what they said", () => {
  expect(surveyPledgeSchema.safeParse(visit).success).toBe(true);
  expect(refusedFields(surveyPledgeSchema.safeParse({ ...visit, visitedOn: "2026-02-30", answered: " " }))).toEqual([
    "visitedOn badDate",
    "answered required",
  ]);
});

test("PLG-17 an oral pledge names day, witness and gist", () => {
  expect(refusedFields(surveyPledgeSchema.safeParse({ ...visit, form: "ORAL" }))).toEqual([
    "oralOn required",
    "oralWitness required",
    "oralGist required",
  ]);
});

test("PLG-04 at the desk the pledger is chosen, on one's own phone it is oneself", () => {
  expect(refusedFields(surveyForPledgerSchema.safeParse(visit))).toEqual(["personId choose"]);
  expect(surveyForPledgerSchema.safeParse({ ...visit, personId: id }).success).toBe(true);
  expect(surveyForPledgerSchema.safeParse({ ...visit, pledgerKind: "ORG" }).success).toBe(true);
});

test("PLG-06 one ticked row and many are the same to the server, none is refused", () => {
  expect(pledgesSchema.parse({ pledgeId: id }).pledgeId).toEqual([id]);
  expect(pledgesSchema.parse({ pledgeId: [id, id] }).pledgeId).toHaveLength(2);
  expect(pledgesSchema.safeParse({}).success).toBe(false);
});
