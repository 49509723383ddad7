import { describe, expect, it } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { locales } from "@/lib/i18n/locales";
import { Refusal, refusalCodes, refusalFrom } from "@/lib/kernel/refusal";

describe("refusals", () => {
  it("every code has words in every language", () => {
    for (const locale of locales)
      for (const code of refusalCodes)
        expect(catalogues[locale].refusals.codes[code], `${locale} ${code}`).toBeTruthy();
  });

  it("a wall of the database answers with its refusal, in both shapes of error", () => {
    expect(refusalFrom({ code: "ZY001", message: "lifecycle: …" })?.code).toBe("WRONG_STATE");
    expect(refusalFrom({ code: "ZY002", message: "BELOW_STANDARD" })?.code).toBe("BELOW_STANDARD");
    expect(refusalFrom({ cause: { originalCode: "ZY002", originalMessage: "OWN_WORK" } })?.code).toBe("OWN_WORK");
    expect(refusalFrom({ code: "42501" })?.code).toBe("NOT_FOUND");
    expect(refusalFrom({ code: "P2002" })?.code).toBe("CONFLICT");
  });

  it("everything else is a bug and stays one", () => {
    expect(refusalFrom(new Error("boom"))).toBeNull();
    expect(refusalFrom({ code: "ZY002", message: "drop table" })).toBeNull();
    expect(refusalFrom(null)).toBeNull();
    const own = new Refusal("LATE");
    expect(refusalFrom(own)).toBe(own);
  });
});
