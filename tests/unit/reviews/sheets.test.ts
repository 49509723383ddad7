import { describe, expect, it } from "vitest";
import { finish, isWhole, type KeptSheet, nextOpen, settle, write } from "@/components/reviews/sheet-outbox";
import { nudgeOf } from "@/lib/reviews/sheets/rules";

const clean: KeptSheet = {
  reviewId: "r",
  version: 0,
  fields: {},
  step: "draft",
  key: "",
  state: "CLEAN",
  message: "",
};
const ok = { ok: true, code: "", message: "" };

describe("a sheet on the device", () => {
  it("REV-13 what is typed waits with a key of its own until it is answered", () => {
    const typed = write(clean, "achievements", "到期全部兑现", "k1");
    expect(typed).toMatchObject({ state: "WAITING", key: "k1", step: "draft" });
    expect(settle(typed, typed, ok)).toMatchObject({ state: "CLEAN", version: 1 });
  });

  it("REV-13 what is typed while a sending is under way stays waiting, with the version counted on", () => {
    const sent = write(clean, "direction", "每月填", "k1");
    const typedOn = write(sent, "direction", "每月填一次", "k2");
    expect(settle(typedOn, sent, ok)).toMatchObject({ state: "WAITING", version: 1, key: "k2" });
    expect(settle(typedOn, sent, { ok: false, code: "CONFLICT", message: "" })).toBe(typedOn);
  });

  it("REV-13 a conflict loses nothing typed", () => {
    const sent = finish(write(clean, "shortcomings", "进展填得少", "k1"), "k2");
    const told = settle(sent, sent, { ok: false, code: "CONFLICT", message: "" });
    expect(told).toMatchObject({ state: "CONFLICT", fields: { shortcomings: "进展填得少" } });
    expect(settle(sent, sent, { ok: false, code: "REPORT_MISSING", message: "报告" }).state).toBe("REFUSED");
    expect(settle(sent, sent, ok).state).toBe("DONE");
  });

  it("REV-30 is whole with all three parts; the next open one follows, from the top again", () => {
    const whole = ["achievements", "shortcomings", "direction"].reduce(
      (sheet, part) => write(sheet, part, "字", "k"),
      clean,
    );
    expect([isWhole(clean), isWhole(whole)]).toEqual([false, true]);
    expect(nextOpen(["CLEAN", "DONE", "WAITING"], 0)).toBe(2);
    expect(nextOpen(["CLEAN", "DONE", "DONE"], 2)).toBe(0);
  });
});

describe("the hint to the writer", () => {
  it("REV-53 copied words and words that say nothing", () => {
    expect(nudgeOf(["按时兑现了窗口午间轮值的承诺"], 0.93)).toBe("COPIED");
    expect(nudgeOf(["很好。"], 0.1)).toBe("EMPTY");
    expect(nudgeOf(["按时兑现了窗口午间轮值的承诺"], 0.4)).toBeNull();
    expect(nudgeOf(["", ""], null)).toBeNull();
  });
});
