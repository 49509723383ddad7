import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readBallotForm, withoutIdentity } from "@/lib/evaluations/ballots/rules";
import { ballotSchema } from "@/lib/evaluations/ballots/schema";
import { isAsked, readReceipt, receiptLine, receiptOf } from "@/lib/evaluations/receipts/rules";
import { receiptWords } from "@/lib/evaluations/receipts/two-words";
import { groupCode, issueHash, newCode, readCode } from "@/lib/evaluations/slips/codes";

describe("codes on slips", () => {
  it("EVA-17 a code is the org's short code and 130 random bits, never twice the same", () => {
    const codes = Array.from({ length: 2_000 }, () => newCode("jtyz"));
    expect(new Set(codes).size).toBe(2_000);
    for (const code of codes.slice(0, 50)) expect(code).toMatch(/^jtyz-[0-9A-HJKMNP-TV-Z]{26}$/);
    const letters = new Set(codes.join("").replaceAll("jtyz-", ""));
    expect(letters.size).toBe(32);
  });

  it("a code is read as typed, spaced, scanned or sent, look-alike letters included", () => {
    const code = "jtyz-0123456789ABCDEFGHJKMNPQRS";
    for (const typed of [
      code,
      groupCode(code),
      groupCode(code).toLowerCase(),
      ` JTYZ ${code.slice(5)} `,
      `https://some.county/e/${code}?lang=en&size=l`,
      "jtyz-OI23456789ABCDEFGHJKMNPQRS",
      "ｊｔｙｚ－０１２３４５６７８９ABCDEFGHJKMNPQRS",
    ])
      expect(readCode(typed), typed).toBe(code);
    for (const typed of ["", "jtyz", "jtyz-0123", `${code}X`, "<script>", "jtyz-0123456789ABCDEFGHJKMNPQU!"])
      expect(readCode(typed), typed).toBeNull();
  });

  it("INV-08 the slip keeps one digest of the code, the ballot another", () => {
    const code = newCode("jtyz");
    const ballotKey = createHash("sha256").update(`ballot${code}`).digest("hex");
    expect(issueHash(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(issueHash(code)).not.toBe(ballotKey);
  });
});

describe("receipts", () => {
  const hash = createHash("sha256").update("a ballot").digest("hex");

  it("256 different words of two characters", () => {
    expect(new Set(receiptWords).size).toBe(256);
    expect(receiptWords.every((word) => [...word].length === 2)).toBe(true);
  });

  it("a receipt reads back from its line, from its code alone, and in any case", () => {
    const receipt = receiptOf("jtyz", hash);
    for (const typed of [
      receiptLine(receipt),
      receipt.code,
      receipt.code.toLowerCase(),
      `${receipt.words.join("")}${receipt.code}`,
    ]) {
      const asked = readReceipt(typed);
      expect(asked && isAsked(asked, hash), typed).toBe(true);
    }
  });

  it("another hash, a wrong word or half a code is not the receipt", () => {
    const receipt = receiptOf("jtyz", hash);
    const asked = readReceipt(receipt.code);
    expect(asked && isAsked(asked, createHash("sha256").update("another").digest("hex"))).toBe(false);
    const wrong = readReceipt(`错词 ${receipt.code}`);
    expect(wrong && isAsked(wrong, hash)).toBe(false);
    expect(readReceipt("jtyz-K7M2")).toBeNull();
    expect(readReceipt("松柏 明月")).toBeNull();
  });
});

describe("what the ballot path reads", () => {
  it("INV-08 a request keeps its method, type and body; the cookie and every other header are gone", async () => {
    const bare = withoutIdentity(
      new Request("https://some.county/e/jtyz-1?who=1", {
        method: "POST",
        body: "overall=1",
        headers: {
          cookie: "next-auth.session-token=secret",
          authorization: "Bearer x",
          "x-forwarded-for": "10.0.0.7",
          "user-agent": "a phone",
          "content-type": "application/x-www-form-urlencoded",
        },
      }),
    );
    expect([...bare.headers.keys()]).toEqual(["content-type"]);
    expect(bare.url).not.toContain("jtyz");
    expect(await bare.text()).toBe("overall=1");
  });

  it("a question left alone is 不了解; overall satisfaction must be chosen", () => {
    const form = new URLSearchParams();
    form.set("questions", "3");
    form.set("q2", "1");
    form.set("comment", "窗口\r\n很好");
    const code = newCode("jtyz");
    const unchosen = ballotSchema.safeParse(readBallotForm(code, form));
    expect(unchosen.error?.issues.map(({ path }) => path.join("."))).toEqual(["overall"]);
    form.set("overall", "2");
    expect(ballotSchema.parse(readBallotForm(code, form))).toEqual({
      code,
      overall: 2,
      answers: [4, 1, 4],
      comment: "窗口\n很好",
    });
  });
});
