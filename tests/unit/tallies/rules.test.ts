import { describe, expect, it } from "vitest";
import { attentionOf, share } from "@/lib/tallies/rules";

const calm = { items: 20, overdue: 0, orgs: 3, adopted: 3, rectificationsOpen: 0, rectificationsLate: 0 };

describe("the word beside the colour", () => {
  it("urges where a rectification is late or a fifth of the items is due and unfulfilled", () => {
    expect(attentionOf({ ...calm, rectificationsOpen: 1, rectificationsLate: 1 })).toBe("URGE");
    expect(attentionOf({ ...calm, overdue: 4 })).toBe("URGE");
  });

  it("watches where something is open, and calls the rest normal", () => {
    expect(attentionOf({ ...calm, overdue: 3 })).toBe("WATCH");
    expect(attentionOf({ ...calm, adopted: 2 })).toBe("WATCH");
    expect(attentionOf({ ...calm, rectificationsOpen: 1 })).toBe("WATCH");
    expect(attentionOf({ ...calm, items: 0 })).toBe("WATCH");
    expect(attentionOf(calm)).toBe("NORMAL");
  });

  it("has no share of nothing", () => {
    expect(share(0, 0)).toBeNull();
    expect(share(3, 4)).toBe(0.75);
  });
});
