import { describe, expect, it } from "vitest";
import { daysLeft, escalationOf, isLate } from "@/lib/rectifications/rules";

describe("rules of rectification", () => {
  it("LIFE-18 only what its owner still works on is late: the wait for a verifier is not the owner's", () => {
    expect(isLate("IN_PROGRESS", "2026-06-19", "2026-06-20")).toBe(true);
    expect(isLate("IN_PROGRESS", "2026-06-20", "2026-06-20")).toBe(false);
    expect(isLate("REPORTED", "2026-06-01", "2026-06-20")).toBe(false);
  });

  it("counts days until the date, none once it is struck off", () => {
    expect(daysLeft("OPENED", "2026-07-05", "2026-06-20")).toBe(15);
    expect(daysLeft("OPENED", "2026-06-17", "2026-06-20")).toBe(-3);
    expect(daysLeft("CLOSED", "2026-06-17", "2026-06-20")).toBeNull();
  });

  it("INV-09 late ones go to the contact leader first, then to the superior; a root org answers for itself", () => {
    expect(escalationOf(null, { contact: true, parent: true })).toBe("CONTACT");
    expect(escalationOf("CONTACT", { contact: true, parent: true })).toBe("SUPERIOR");
    expect(escalationOf(null, { contact: false, parent: true })).toBe("SUPERIOR");
    expect(escalationOf(null, { contact: false, parent: false })).toBe("OWN_HEAD");
  });
});
