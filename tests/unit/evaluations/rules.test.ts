import { array, check, integer, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { fallsShort, gave, knowing, satisfactionRate, scaleOf, shownClasses } from "@/lib/evaluations/rules";

const counted = (satisfied: number, basically: number, dissatisfied: number, unknown: number) => ({
  satisfied,
  basically,
  dissatisfied,
  unknown,
});

describe("the scale", () => {
  it("EVA-14 offers three, four or five marks, 不了解 always the last", () => {
    expect(scaleOf(3)).toEqual(["satisfied", "dissatisfied", "unknown"]);
    expect(scaleOf(4)).toEqual(["satisfied", "basically", "dissatisfied", "unknown"]);
    expect(scaleOf(5)).toEqual(["satisfied", "fairly", "basically", "dissatisfied", "unknown"]);
    const five = { ...counted(5, 7, 1, 2), fairly: 3 };
    expect(scaleOf(5).map((mark) => gave(five, mark))).toEqual([5, 3, 4, 1, 2]);
  });
});

describe("the satisfaction rate", () => {
  it("EVA-14 leaves 不了解 outside the denominator", () => {
    expect(satisfactionRate(counted(30, 10, 10, 50))).toBe(0.8);
    expect(knowing(counted(30, 10, 10, 50))).toBe(50);
    expect(satisfactionRate(counted(0, 0, 0, 9))).toBeNull();
  });

  it("INV-09 falls short strictly below the threshold, exactly at the border not", () => {
    expect(fallsShort(counted(3, 3, 4, 0), 60)).toBe(false);
    expect(fallsShort(counted(59, 0, 41, 7), 60)).toBe(true);
    expect(fallsShort(counted(0, 0, 0, 30), 60)).toBe(false);
  });

  it("LIFE-18 a handful of marks opens nothing by itself", () => {
    expect(fallsShort(counted(0, 0, 4, 20), 60)).toBe(false);
    expect(fallsShort(counted(0, 0, 5, 20), 60)).toBe(true);
  });
});

const named = (...sizes: number[]) => sizes.map((ballots, index) => ({ name: `class${index}`, ballots }));

describe("small groups", () => {
  it("EVA-16 classes of five and more are shown apart when all are", () => {
    expect(shownClasses(named(5, 9, 30))).toEqual(["class0", "class1", "class2"]);
    expect(shownClasses([])).toEqual([]);
  });

  it("EVA-16 one small class takes the next smallest with it, so that it cannot be subtracted", () => {
    expect(shownClasses(named(3, 30, 12))).toEqual(["class1"]);
    expect(shownClasses(named(4, 30))).toEqual([]);
  });

  it("EVA-16 two tiny classes are hidden with a third, because together they are still fewer than five", () => {
    expect(shownClasses(named(1, 2, 8, 20))).toEqual(["class3"]);
    expect(shownClasses(named(2, 3, 8, 20))).toEqual(["class2", "class3"]);
  });

  it("EVA-16 whatever is hidden is nothing, or five ballots and two classes, or everything", () => {
    const sizes = array(integer({ min: 1, max: 12 }), { maxLength: 8 });
    const outcome = check(
      property(sizes, (ballots) => {
        const classes = named(...ballots);
        const shown = new Set(shownClasses(classes));
        const hidden = classes.filter(({ name }) => !shown.has(name));
        const sum = hidden.reduce((total, one) => total + one.ballots, 0);
        const seen = classes.filter(({ name }) => shown.has(name));
        return (
          seen.every((one) => one.ballots >= 5) &&
          (hidden.length === 0 || seen.length === 0 || (hidden.length >= 2 && sum >= 5))
        );
      }),
    );
    expect(outcome.failed).toBe(false);
  });

  it("the order in which classes are given changes nothing", () => {
    const outcome = check(
      property(uniqueArray(integer({ min: 1, max: 40 }), { maxLength: 8 }), (ballots) => {
        const classes = named(...ballots);
        const turned = [...classes].reverse();
        return shownClasses(classes).sort().join() === shownClasses(turned).sort().join();
      }),
    );
    expect(outcome.failed).toBe(false);
  });
});
